import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { calendarEvents, eventLine, written as writtenOf } from "./feed.fixtures.ts";
import type { FeedFormat } from "./formats.ts";
import { FEED_SUBJECTS, type SubjectName } from "./subjects.ts";

// What readers and calendar programs make of the feeds, by parsers that others wrote.

let database: TestDatabase;
let version = 1;

type Data = { events: { id: string; [part: string]: unknown }[] };
const change = (events: Data["events"], envelope: Partial<SaveCommand> = {}): Promise<unknown> =>
  saveRecords(database.db, context, [{ ...program, ...envelope, expectedVersion: version++, data: { ...(program.data as object), events } } as SaveCommand]);

const [first, pivotal] = (program.data as Data).events;

const written = (format: FeedFormat, query: string, subject: SubjectName = "pipeline") => writtenOf(database.db, subject, format, query);

beforeAll(async () => {
  vi.stubEnv("SITE_ORIGIN", "https://pipeline.example.org");
  database = await makeTestDatabase();
  await saveRecords(database.db, context, [source, molecule, program]);
  await change([first, { ...pivotal, date: "2019-06" }, { id: "filed", kind: "guided", stage: "filed", date: "2027-H1 guided", announced: "2026-03-01" }] as Data["events"]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.cleanup();
});

test("Atom: each change once, the latest first, before and after, with a name that stays", async () => {
  const feed = parseAtomFeed(await written("atom", "molecule=M1&view=table&page=3"));
  expect(feed).toMatchObject({ title: { value: "Pipeline: M1" }, id: "https://pipeline.example.org/feeds/pipeline.atom?molecule=M1", updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
  expect(feed.links).toEqual([
    { rel: "alternate", href: "https://pipeline.example.org/?molecule=M1" },
    { rel: "self", href: "https://pipeline.example.org/feeds/pipeline.atom?molecule=M1" },
  ]);
  expect(feed.entries?.map(({ id, title, links }) => ({ id, title: title?.value, link: links?.[0]?.href }))).toEqual([
    { id: "tag:pipeline.example.org,2026:program:p1/2", title: expect.stringMatching(/^M1, indication not stated, China: /), link: "https://pipeline.example.org/programs/p1/history?from=1&to=2" },
    { id: "tag:pipeline.example.org,2026:program:p1/1", title: "M1, indication not stated, China: now tracked", link: "https://pipeline.example.org/programs/p1/history?version=1" },
  ]);
  const html = feed.entries?.[0]?.content?.value ?? "";
  expect(html).toContain("May 2019");
  expect(html).toContain("June 2019");
  expect(html).toContain('<a href="https://pipeline.example.org/sources/talk">A talk</a>, Q1');
});

test("JSON Feed 1.1: the same entries", async () => {
  const text = await written("json", "molecule=M1");
  const feed = parseJsonFeed(text);
  expect(JSON.parse(text)).toMatchObject({ version: "https://jsonfeed.org/version/1.1" });
  expect(feed).toMatchObject({ title: "Pipeline: M1", feed_url: "https://pipeline.example.org/feeds/pipeline.json?molecule=M1", home_page_url: "https://pipeline.example.org/?molecule=M1" });
  const atom = parseAtomFeed(await written("atom", "molecule=M1"));
  expect(feed.items?.map(({ id, url, date_modified }) => ({ id, url, at: date_modified }))).toEqual(atom.entries?.map(({ id, links, updated }) => ({ id, url: links?.[0]?.href, at: updated })));
});

test("a calendar: a date that is no day stands on all its days, and the text says so", async () => {
  const text = await written("ics", "molecule=M1");
  const events = calendarEvents(text);
  expect(Object.fromEntries(events.map((event) => [event.uid, eventLine(event)]))).toEqual({
    "program:p1/filed@pipeline.example.org": "2027-01-01 to 2027-07-01 TENTATIVE",
    "program:p1/pivotal@pipeline.example.org": "2019-06-01 to 2019-07-01 CONFIRMED",
    "program:p1/first@pipeline.example.org": "2016-01-01 to 2017-01-01 CONFIRMED",
  });
  const guess = events.find((event) => event.uid.includes("/first@"));
  expect(guess?.startDate.isDate).toBe(true);
  expect(guess?.summary).toBe("M1, indication not stated, China: Reached Phase 1 (2016, inferred)");
  expect(guess?.description).toContain("The year alone is stated");
  expect(guess?.description).toContain("Sources: A talk, Q1.");
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
});

test("an event that moves is the same event later; one that is taken away is cancelled, and comes back", async () => {
  const find = async (item: string) => {
    const event = calendarEvents(await written("ics", "molecule=M1")).find(({ uid }) => uid === `program:p1/${item}@pipeline.example.org`);
    return { day: String(event?.startDate), sequence: event?.sequence ?? -1, status: event?.component.getFirstPropertyValue("status"), text: event?.description };
  };
  const before = await find("filed");
  await change([first, pivotal, { id: "filed", kind: "guided", stage: "filed", date: "2027-Q3 guided", announced: "2026-09-01" }] as Data["events"]);
  const moved = await find("filed");
  expect(moved).toMatchObject({ day: "2027-07-01", status: "TENTATIVE" });
  expect(moved.sequence).toBeGreaterThan(before.sequence);

  await change([first, pivotal] as Data["events"]);
  const gone = await find("filed");
  expect(gone).toMatchObject({ day: "2027-07-01", status: "CANCELLED", text: expect.stringContaining("No longer stated") });
  expect(gone.sequence).toBeGreaterThan(moved.sequence);

  await change([first, pivotal, { id: "filed", kind: "guided", stage: "filed", date: null, announced: "2026-09-01" }] as Data["events"]);
  expect(await find("filed"), "it has no date still").toEqual(gone);

  await change([first, pivotal, { id: "filed", kind: "guided", stage: "filed", date: "2028 guided", announced: "2026-10-01" }] as Data["events"]);
  const back = await find("filed");
  expect(back).toMatchObject({ day: "2028-01-01", status: "TENTATIVE" });
  expect(back.sequence).toBeGreaterThan(gone.sequence);
});

test("the steps of a program that is deleted are cancelled in place, where the filters had them, and come back with it", async () => {
  const find = async (query: string) => calendarEvents(await written("ics", query)).find(({ uid }) => uid === "program:p1/pivotal@pipeline.example.org");
  const before = await find("molecule=M1");
  const steps = [first, pivotal] as Data["events"];
  await change(steps, { deleted: true });
  const gone = await find("molecule=M1&territory=china");
  expect(gone && eventLine(gone)).toBe("2019-05-01 to 2019-06-01 CANCELLED");
  expect(gone?.description).toContain("The program has been deleted here: this was its date.");
  expect(gone?.component.getFirstPropertyValue("url")).toMatch(/\/programs\/p1\?recorded=/);
  expect(gone?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  expect(await find("molecule=M1&territory=us")).toBeUndefined();
  expect(await written("atom", "molecule=M1")).not.toContain("program:p1/1");
  await change(steps, { deleted: false });
  const back = await find("molecule=M1");
  expect(back && eventLine(back)).toContain("CONFIRMED");
  expect(back?.sequence).toBeGreaterThan(gone?.sequence ?? Infinity);
});

test("the same data is the same bytes", async () => {
  for (const format of ["atom", "json", "ics"] as const) expect(await written(format, "molecule=M1")).toBe(await written(format, "molecule=M1"));
});

test("one program has a feed of its own; what the public does not see has none", async () => {
  expect(parseAtomFeed(await written("atom", "program=p1", "program")).title?.value).toBe("M1, indication not stated, China");
  await expect(written("atom", "program=p2", "program")).rejects.toThrow("no such feed");
  expect(FEED_SUBJECTS.program.read(new URLSearchParams("program=P 1"))).toEqual({ problems: [{ parameter: "program", value: "P 1", reason: expect.stringContaining("one program") }] });
  await saveRecords(database.db, context, [{ ...program, expectedVersion: version++, data: program.data, deleted: true } as SaveCommand]);
  expect(parseAtomFeed(await written("atom", "program=p1", "program")).entries ?? [], "nothing more is said of what is deleted").toEqual([]);
  expect(calendarEvents(await written("ics", "program=p1", "program")).map((event) => event.component.getFirstPropertyValue("status"))).toEqual(expect.arrayContaining(["CANCELLED"]));
  expect(parseAtomFeed(await written("atom", "")).entries ?? []).toEqual([]);
  expect(new Set(calendarEvents(await written("ics", "")).map((event) => event.component.getFirstPropertyValue("status")))).toEqual(new Set(["CANCELLED"]));
});
