import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { cite, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import type { Item } from "#lib/records/state.ts";
import { changed } from "#lib/review/desk.fixtures.ts";
import { calendarEvents, eventLine, written } from "./feed.fixtures.ts";
import { FEED_SUBJECTS } from "./subjects.ts";
import { writeFeed } from "./write-feed.ts";

// What is expected, as calendar programs and feed readers take it, by parsers that others wrote.

let at: TestDatabase;
const READOUT = "catalyst:readout";
const steps = (program.data as { events: Item[] }).events;
const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);
const change = async (id: string, data: Parameters<typeof changed>[2], envelope: Partial<SaveCommand> = {}) => save({ ...(await changed(at.db, id, data)), ...envelope } as SaveCommand);
const say = (...statements: Item[]) => change(READOUT, { statements });
const uid = (specific: string) => `${specific}@pipeline.example.org`;
const calendar = async (query = "") => calendarEvents(await written(at.db, "catalysts", "ics", query));

async function find(specific: string, query = "") {
  const event = (await calendar(query)).find((one) => one.uid === uid(specific));
  return event && { line: eventLine(event), title: event.summary, text: event.description, sequence: event.sequence, modified: String(event.component.getFirstPropertyValue("last-modified")) };
}

const FIRST = { id: "first", date: "2027-Q1", certainty: "guided", said: "2026-01" };

beforeAll(async () => {
  vi.stubEnv("SITE_ORIGIN", "https://pipeline.example.org");
  at = await makeTestDatabase();
  await save(source, molecule, program, {
    kind: "catalyst", id: READOUT, slug: "readout", expectedVersion: 0,
    data: { title: "Results of the pivotal study", kind: "readout", moleculeId: "molecule:m1", statements: [FIRST] },
    citations: cite("title", "kind", "moleculeId", "statements"),
  });
  await change("program:p1", { events: [...steps, { id: "filing", kind: "guided", stage: "filed", date: "2027-H2 guided", announced: "2026-02" }] });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await at.cleanup();
});

test("what is expected stands on all the days that it can mean, with who says so; guidance of a program beside catalysts", async () => {
  expect(Object.fromEntries((await calendar("molecule=M1")).map((event) => [event.uid, eventLine(event)]))).toEqual({
    [uid("catalyst:readout/expected")]: "2027-01-01 to 2027-04-01 TENTATIVE",
    [uid("program:p1/expected/filed")]: "2027-07-01 to 2028-01-01 TENTATIVE",
  });
  const event = await find("catalyst:readout/expected");
  expect(event?.title).toBe("M1: Results of the pivotal study (Q1 2027)");
  expect(event?.text).toContain("Readout.\nExpected: Q1 2027 (guided).\nThe quarter alone is stated, so this stands on all its days.\nSources: A talk, Q1.");
  expect(event?.text).toMatch(/https:\/\/pipeline\.example\.org\/catalysts\/readout$/);
});

test("an expected event that moves is the same event later; it comes about, or is given up", async () => {
  const before = await find("catalyst:readout/expected");
  await say(FIRST, { id: "second", date: "2027-08-15", certainty: "firm", said: "2026-05-03" });
  const moved = await find("catalyst:readout/expected");
  expect(moved?.line).toBe("2027-08-15 to 2027-08-16 TENTATIVE");
  expect(moved?.text).toContain("Dates said: Q1 2027, said January 2026; 15 August 2027, said 3 May 2026.");
  expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  expect((moved?.modified ?? "") >= (before?.modified ?? "")).toBe(true);

  await change(READOUT, { outcome: "dropped", outcomeNote: "The study was stopped." });
  expect(await find("catalyst:readout/expected")).toMatchObject({ line: "2027-08-15 to 2027-08-16 CANCELLED", text: expect.stringContaining("given up") });

  await change(READOUT, { outcome: "happened", outcomeDate: "2026-07", outcomeNote: null });
  expect(await find("catalyst:readout/expected")).toMatchObject({ line: "2026-07-01 to 2026-08-01 CONFIRMED", text: expect.stringContaining("It happened: July 2026.") });

  await change(READOUT, { outcome: null, outcomeDate: null });
  await say(FIRST, { id: "second", date: null, certainty: "guided", said: "2026-06", note: "not before the next meeting" });
  expect(await find("catalyst:readout/expected")).toMatchObject({ line: "2027-01-01 to 2027-04-01 CANCELLED", text: expect.stringContaining("No date is given any more; this was the last one: Q1 2027.") });
});

test("guidance that a program no longer has is cancelled, not left standing; where the stage was reached it is confirmed", async () => {
  const before = await find("program:p1/expected/filed");
  await change("program:p1", { events: steps });
  const gone = await find("program:p1/expected/filed");
  expect(gone).toMatchObject({ line: "2027-07-01 to 2028-01-01 CANCELLED", text: expect.stringContaining("no longer stated, recorded") });
  expect(gone?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  await change("program:p1", { events: [...steps, { id: "filing", kind: "reached", stage: "filed", date: "2026-09-01" }] });
  expect((await find("program:p1/expected/filed"))?.line).toBe("2026-09-01 to 2026-09-02 CONFIRMED");
  expect((await calendar("kind=readout")).map((event) => event.uid), "the filters hold for it, too").toEqual([uid("catalyst:readout/expected")]);
});

test("what is expected by a record that is deleted is cancelled in place, and comes back with it; a draft was never there", async () => {
  await say(FIRST, { id: "second", date: "2027-08-15", certainty: "firm", said: "2026-05-03" });
  const before = await find("catalyst:readout/expected");
  await change(READOUT, {}, { deleted: true });
  const gone = await find("catalyst:readout/expected");
  expect(gone).toMatchObject({ line: "2027-08-15 to 2027-08-16 CANCELLED", title: before?.title, text: expect.stringContaining("The record that said so has been deleted here; this was its date: 15 August 2027.") });
  expect(gone?.text).toMatch(/https:\/\/pipeline\.example\.org\/catalysts\/readout\?recorded=20\d\d-/);
  expect(gone?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  expect((gone?.modified ?? "") >= (before?.modified ?? "")).toBe(true);
  expect((await calendar("kind=readout")).filter((event) => event.uid === uid("catalyst:readout/expected")), "once, by its filters").toHaveLength(1);
  expect(await find("catalyst:readout/expected", "kind=filing")).toBeUndefined();
  expect(await written(at.db, "catalysts", "json", "kind=readout"), "a feed of changes has nothing of it").not.toContain("Results of the pivotal study");

  await change(READOUT, {}, { deleted: false });
  expect(await find("catalyst:readout/expected")).toMatchObject({ line: before?.line, text: before?.text });
  expect((await find("catalyst:readout/expected"))?.sequence).toBeGreaterThan(gone?.sequence ?? 0);

  const draft = { kind: "catalyst" as const, id: "catalyst:draft", slug: "draft", expectedVersion: 0, published: false, data: { title: "A secret", kind: "readout", moleculeId: "molecule:m1", statements: [FIRST] }, citations: cite("title", "kind", "moleculeId", "statements") };
  await save(draft);
  await change("catalyst:draft", {}, { deleted: true });
  expect(await written(at.db, "catalysts", "ics", "")).not.toContain("secret");
});

test("Atom and JSON Feed tell what changed of the dates, and of nothing else", async () => {
  await change("program:p1", { setting: "first line" });
  const atom = parseAtomFeed(await written(at.db, "catalysts", "atom", "molecule=M1&view=calendar&sort=-date"));
  expect(atom).toMatchObject({ title: { value: "Catalysts: M1" }, links: [{ href: "https://pipeline.example.org/catalysts?molecule=M1" }, { href: "https://pipeline.example.org/feeds/catalysts.atom?molecule=M1" }] });
  const titles = atom.entries?.map(({ title }) => title?.value ?? "") ?? [];
  expect(titles.some((title) => title.startsWith("Results of the pivotal study: "))).toBe(true);
  expect(titles.filter((title) => /first line/.test(title))).toEqual([]);
  const json = parseJsonFeed(await written(at.db, "catalysts", "json", "molecule=M1"));
  expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
});

test("what cannot be read is refused by name; what only changes how the page looks is no other feed", () => {
  const read = (query: string) => FEED_SUBJECTS.catalysts.read(new URLSearchParams(query));
  expect(read("state=bogus&kind=readout&territory=moon")).toEqual({ problems: expect.arrayContaining([expect.objectContaining({ parameter: "state" }), expect.objectContaining({ parameter: "territory" })]) });
  expect(read("kind=readout&view=calendar&year=2027&page=2&all=company")).toMatchObject({ query: "kind=readout", view: { page: "/catalysts?kind=readout" } });
});

test("what is judged by the day has changed when the day began, at the earliest", async () => {
  const read = FEED_SUBJECTS.catalysts.read(new URLSearchParams("state=upcoming"));
  if ("problems" in read) throw new Error("unread");
  const feed = await writeFeed(at.db, { ...read.view }, "ics", "/feeds/catalysts.ics");
  expect((feed?.modified ?? "") >= `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`).toBe(true);
});
