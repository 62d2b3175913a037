import { setTimeout } from "node:timers/promises";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { cite, company, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import type { Item } from "#lib/records/state.ts";
import { changed } from "#lib/review/desk.fixtures.ts";
import { calendarEvents, eventLine, written } from "./feed.fixtures.ts";
import { FEED_SUBJECTS } from "./subjects.ts";

// What changed over a span, as feed readers and calendar programs take it, by parsers that others wrote.

let at: TestDatabase;
const steps = (program.data as { events: Item[] }).events;
const change = async (id: string, data: Parameters<typeof changed>[2]) => saveRecords(at.db, context, [await changed(at.db, id, data)]);
const read = (query: string) => FEED_SUBJECTS.changes.read(new URLSearchParams(query));
const atom = async (query: string) => parseAtomFeed(await written(at.db, "changes", "atom", query));
const calendar = async (query: string) => Object.fromEntries(calendarEvents(await written(at.db, "changes", "ics", query)).map((event) => [event.uid.split("@")[0], eventLine(event)]));
let moment: string;

beforeAll(async () => {
  vi.stubEnv("SITE_ORIGIN", "https://pipeline.example.org");
  at = await makeTestDatabase();
  vi.stubEnv("DATABASE_URL", `file:${at.file}`);
  const other: SaveCommand = { ...program, id: "program:p2", slug: "p2", data: { moleculeId: "molecule:m1", territory: "japan", events: [{ id: "first", kind: "reached", stage: "phase_1", date: "2015-03" }] } };
  const deal: SaveCommand = { kind: "partnership", id: "partnership:deal", slug: "deal", expectedVersion: 0, data: { title: "M1 for China", kind: "licence", signed: "2019-03-04", parties: [{ id: "acme", companyId: "company:acme", role: "licensor" }], molecules: [{ id: "m1", moleculeId: "molecule:m1" }] }, citations: cite("title", "kind", "signed", "parties", "molecules") };
  await saveRecords(at.db, context, [source, molecule, company("acme"), program, other, deal]);
  await setTimeout(5);
  moment = new Date().toISOString();
  await setTimeout(5);
  await change("program:p1", { events: [...steps, { id: "filed", kind: "reached", stage: "filed", date: "2020-06-15" }] });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await at.cleanup();
});

test("between two days: a program is an entry for the standing that it came to, with the steps and who says so; agreements too", async () => {
  const feed = await atom("from=2018-12-31&to=2020-12-31");
  expect(feed).toMatchObject({ title: { value: "Changes between 31 December 2018 and 31 December 2020" }, links: [{ href: "https://pipeline.example.org/changes?from=2018-12-31&to=2020-12-31" }, {}] });
  expect(feed.entries?.map(({ id, title }) => [id, title?.value]).sort()).toEqual([
    ["tag:pipeline.example.org,2026:partnership:deal/begun", "M1 for China: partnership begun"],
    ["tag:pipeline.example.org,2026:program:p1/stands/2020-06-15", "M1, indication not stated, China: advanced, Phase 1 → Filed"],
  ]);
  const html = feed.entries?.find(({ id }) => id?.includes("p1"))?.content?.value ?? "";
  expect(html).toContain("Reached Pivotal Phase 2: May 2019. Sources: A talk, ");
  expect(html).toContain("Reached Filed: 15 June 2020.");
  const later = await atom("from=2019-12-31&to=2020-12-31");
  expect(later.entries?.map(({ id }) => id), "it is the same entry from another day on").toEqual(["tag:pipeline.example.org,2026:program:p1/stands/2020-06-15"]);
  const json = parseJsonFeed(await written(at.db, "changes", "json", "from=2018-12-31&to=2020-12-31"));
  expect(json.items?.map(({ id }) => id)).toEqual(feed.entries?.map(({ id }) => id));
});

test("the calendar of a span has the steps that became sure in it, and agreements that began or ended", async () => {
  expect(await calendar("from=2018-12-31&to=2020-12-31")).toEqual({
    "program:p1/pivotal": "2019-05-01 to 2019-06-01 CONFIRMED",
    "program:p1/filed": "2020-06-15 to 2020-06-16 CONFIRMED",
    "partnership:deal/begun": "2019-03-04 to 2019-03-05 CONFIRMED",
  });
});

test("filters are those of the page: programs, and agreements by their parties", async () => {
  expect((await atom("from=2014-12-31&to=2020-12-31&territory=japan")).entries?.map(({ title }) => title?.value)).toEqual(["M1, indication not stated, Japan: new, not there yet → Phase 1", "M1 for China: partnership begun"].sort().reverse());
  expect((await atom("from=2018-12-31&to=2020-12-31&company=acme")).entries?.map(({ title }) => title?.value)).toEqual(["M1 for China: partnership begun"]);
  expect((await atom("from=2018-12-31&company=acme&molecule=M1")).title?.value).toBe("Changes since 31 December 2018: M1; acme");
});

test("between two moments: what was saved then, as the log has it", async () => {
  const feed = await atom(`recordedFrom=${moment}`);
  expect(feed.title?.value).toMatch(/^What was saved here since /);
  expect(feed.entries?.map(({ id }) => id)).toEqual(["tag:pipeline.example.org,2026:program:p1/2"]);
  expect(await calendar(`recordedFrom=${moment}`)).toEqual({ "program:p1/filed": "2020-06-15 to 2020-06-16 CONFIRMED" });
  expect((await atom(`recordedFrom=2020-01-01T00:00Z&recordedTo=${moment}`)).entries).toHaveLength(6);
});

test("a span up to the day of asking goes on; without any it is the last ninety days", async () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(read(`from=2019-12-04&to=${today}`)).toMatchObject({ query: "from=2019-12-04", view: { page: "/changes?from=2019-12-04", daily: true } });
  expect(read("from=2019-12-04&to=2020-01-01&page=3&all=company")).toMatchObject({ query: "from=2019-12-04&to=2020-01-01", view: { daily: false } });
  expect(read("")).toMatchObject({ query: "", view: { page: "/changes", daily: true } });
  expect((await atom("")).title?.value).toBe("Changes of the last 90 days");
});

test("what cannot be read is refused by name, and so is a point beside a span", () => {
  expect(read("from=2019-02-30&territory=moon")).toEqual({ problems: [expect.objectContaining({ parameter: "from", reason: expect.stringContaining("is no day") }), expect.objectContaining({ parameter: "territory" })] });
  expect(read("asOf=2019-12-04")).toEqual({ problems: [expect.objectContaining({ parameter: "asOf", reason: expect.stringContaining("two points") })] });
});
