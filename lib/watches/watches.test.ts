import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ANONYMOUS, type Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { company, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import type { Item, RecordState } from "#lib/records/state.ts";
import { changed } from "#lib/review/desk.fixtures.ts";
import { goneOf } from "./gone.ts";
import { markNewsRead } from "./mark-news-read.ts";
import { newsOf, unreadNews } from "./news.ts";
import { deleteView, renameView, saveView } from "./saved-views.ts";
import { stopWatching, watchRecord, watchView } from "./watches.ts";

let at: TestDatabase;
let reader: Person;
let other: Person;
beforeEach(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, molecule, program, company("acme")]);
  reader = await addPerson(at.db, "reader");
  other = await addPerson(at.db, "reader", "other");
});
afterEach(() => at.cleanup());

/** Saves a record with some of it changed. */
async function change(id: string, values: RecordState["data"], envelope: Partial<SaveCommand> = {}) {
  await saveRecords(at.db, { ...context, reason: "It moved on since" }, [{ ...(await changed(at.db, id, values)), ...envelope }]);
}

const news = async (person = reader) => (await newsOf(at.db, person, { after: "since" }, person, 100)).items;
const told = async (person = reader) => (await news(person)).map(({ revision, unread, by }) => ({ record: revision.record.id, version: revision.version, unread, by: by.map(({ name, move }) => (move ? `${name}: ${move}` : name)) }));
const refusal = (run: Promise<unknown>) => run.then(() => "done", (error: AppError) => `${error.code}: ${error.fields[0]?.message ?? error.message}`);
const advance = () => change("program:p1", { events: [...(program.data as { events: Item[] }).events, { id: "three", kind: "reached", stage: "phase_3", date: "2026-05" }] });

test("what was before the watch is no news; what comes after it is, before and after in words", async () => {
  await change("molecule:m1", { summary: "Old news" });
  await watchRecord(at.db, reader, "molecule:m1");
  expect([await told(), await unreadNews(at.db, reader)]).toEqual([[], 0]);
  await change("molecule:m1", { summary: "A kinase inhibitor" });
  expect(await told()).toEqual([{ record: "molecule:m1", version: 3, unread: true, by: ["M1"] }]);
  const [item] = await news();
  expect(item?.revision.set.reason).toBe("It moved on since");
  expect(item?.revision.changes).toMatchObject([{ label: "Summary", before: { words: "Old news" }, after: { words: "A kinase inhibitor" } }]);
  expect([await unreadNews(at.db, reader), await told(other)]).toEqual([1, []]);
});

test("a molecule tells of its programs, a company of what it develops; one change is told once", async () => {
  await watchRecord(at.db, reader, "molecule:m1");
  await watchRecord(at.db, reader, "program:p1");
  await watchRecord(at.db, reader, "company:acme");
  await change("program:p1", { companies: [{ id: "dev", companyId: "company:acme", role: "developer" }] });
  expect(await told()).toEqual([{ record: "program:p1", version: 2, unread: true, by: ["acme", "M1", "M1, indication not stated, China"].sort((a, b) => a.localeCompare(b, "en")) }]);
});

test("a view tells of what it shows, of what came into it, and of what left it", async () => {
  const early = await saveView(at.db, reader, { subject: "pipeline", query: "to=pivotal_phase_2&view=table&page=2", name: " Up to  Phase 2 " });
  const late = await saveView(at.db, reader, { subject: "pipeline", query: "from=phase_3", name: "Late" });
  expect(await at.db.savedView.findUniqueOrThrow({ where: { id: early } })).toMatchObject({ name: "Up to Phase 2", query: "to=pivotal_phase_2" });
  await watchView(at.db, reader, early);
  await watchView(at.db, reader, late);
  await change("molecule:m1", { summary: "Views are of programs" });
  expect(await told()).toEqual([]);
  await advance();
  expect(await told()).toEqual([{ record: "program:p1", version: 2, unread: true, by: ["Late: came", "Up to Phase 2: left"] }]);
  await markNewsRead(at.db, reader, (await newsOf(at.db, reader, { after: "since" }, reader, 1)).until);
  await change("program:p1", { setting: "first line" });
  expect((await told())[0]).toEqual({ record: "program:p1", version: 3, unread: true, by: ["Late"] });
});

test("a view of catalysts tells of dates: when they move, and not when something else is said", async () => {
  const [kind, cited] = ["catalyst" as const, (molecule.citations ?? []).slice(0, 1)];
  await saveRecords(at.db, context, [{ kind, id: "catalyst:r", slug: "r", expectedVersion: 0, data: { title: "Results", kind: "readout", moleculeId: "molecule:m1", statements: [{ id: "one", date: "2027", certainty: "guided" }] }, citations: ["title", "kind", "moleculeId", "statements"].map((field) => ({ ...cited[0], field })) }]);
  const view = await saveView(at.db, reader, { subject: "catalysts", query: "molecule=M1&view=calendar", name: "What is to come" });
  expect(await at.db.savedView.findUniqueOrThrow({ where: { id: view } })).toMatchObject({ subject: "catalysts", query: "molecule=M1" });
  await watchView(at.db, reader, view);
  await change("catalyst:r", { statements: [{ id: "one", date: "2028", certainty: "guided" }] });
  expect(await told()).toEqual([{ record: "catalyst:r", version: 2, unread: true, by: ["What is to come"] }]);
  const guided = { id: "filing", kind: "guided", stage: "filed", date: "2028 guided" };
  await change("program:p1", { events: [...(program.data as { events: Item[] }).events, guided] });
  await change("program:p1", { setting: "first line" });
  expect((await told()).map(({ record, version, by }) => [record, version, by])).toEqual([["program:p1", 2, ["What is to come: came"]], ["catalyst:r", 2, ["What is to come"]]]);
  await markNewsRead(at.db, reader, 1_000_000);
  await change("program:p1", { events: (program.data as { events: Item[] }).events });
  expect((await told())[0]).toEqual({ record: "program:p1", version: 4, unread: true, by: ["What is to come: left"] });
});

test("a view of changes tells of what comes into its span, and of nothing that the filters leave out", async () => {
  vi.stubEnv("DATABASE_URL", `file:${at.file}`);
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const reached = (date: string) => ({ events: [...(program.data as { events: Item[] }).events, { id: "three", kind: "reached", stage: "phase_3", date }] });
  for (const [name, query] of [["All of it", ""], ["China", `from=${day(30)}&to=${day(0)}&territory=china`], ["Japan", "territory=japan"], ["Saved", `recordedFrom=${new Date().toISOString()}`]] as const)
    await watchView(at.db, reader, await saveView(at.db, reader, { subject: "changes", query, name }));
  await change("program:p1", reached(day(5)));
  expect(await told()).toEqual([{ record: "program:p1", version: 2, unread: true, by: ["All of it: came", "China: came", "Saved: came"] }]);
  await markNewsRead(at.db, reader, 1_000_000);
  await change("program:p1", reached("2020-01"));
  expect((await told())[0]).toEqual({ record: "program:p1", version: 3, unread: true, by: ["All of it: left", "China: left", "Saved"] });
  vi.unstubAllEnvs();
});

test("a molecule tells of what is expected of it", async () => {
  await watchRecord(at.db, reader, "molecule:m1");
  const [cited] = molecule.citations ?? [];
  await saveRecords(at.db, context, [{ kind: "catalyst", id: "catalyst:r", slug: "r", expectedVersion: 0, data: { title: "Results", kind: "readout", moleculeId: "molecule:m1", statements: [{ id: "one", date: "2027", certainty: "guided" }] }, citations: ["title", "kind", "moleculeId", "statements"].map((field) => ({ ...cited, field })) }]);
  expect(await told()).toEqual([{ record: "catalyst:r", version: 1, unread: true, by: ["M1"] }]);
});

test("reading goes as far as what was shown", async () => {
  await watchRecord(at.db, reader, "molecule:m1");
  await change("molecule:m1", { summary: "One" });
  const { until } = await newsOf(at.db, reader, { after: "since" }, reader, 100);
  await change("molecule:m1", { summary: "Two" });
  await markNewsRead(at.db, reader, until);
  expect((await told()).map(({ version, unread }) => [version, unread])).toEqual([[3, true], [2, false]]);
  expect(await unreadNews(at.db, reader)).toBe(1);
  await markNewsRead(at.db, reader, 1_000_000);
  await change("molecule:m1", { summary: "Three" });
  expect(await unreadNews(at.db, reader), "nothing is read before it is there").toBe(1);
});

test("what may not be read is not told of, only that it is gone", async () => {
  const analyst = await addPerson(at.db, "analyst");
  for (const person of [reader, analyst]) await watchRecord(at.db, person, "molecule:m1");
  await change("molecule:m1", { summary: "Nobody knows" }, { published: false });
  expect([await told(), await unreadNews(at.db, reader)]).toEqual([[], 1]);
  expect(await goneOf(at.db, reader)).toMatchObject([{ title: "M1", unread: true, now: null }]);
  expect([(await told(analyst)).length, await goneOf(at.db, analyst)]).toEqual([1, []]);
  const outside = await newsOf(at.db, analyst, { after: "since" }, ANONYMOUS, 100);
  expect(outside.items, "nor where it leaves the site").toEqual([]);
  expect(await refusal(watchRecord(at.db, other, "molecule:m1"))).toBe("not-found: There is no such record, or it is not published.");
});

test("what vanishes from a watched view is told of, until that is read", async () => {
  await watchView(at.db, reader, await saveView(at.db, reader, { subject: "pipeline", query: "", name: "All" }));
  await saveRecords(at.db, context, [{ ...(await changed(at.db, "program:p1", {})), deleted: true }]);
  expect(await goneOf(at.db, reader)).toMatchObject([{ recordId: "program:p1", unread: true, now: null }]);
  expect([await told(), await unreadNews(at.db, reader)]).toEqual([[], 1]);
  await markNewsRead(at.db, reader, 1_000_000);
  expect([await goneOf(at.db, reader), await unreadNews(at.db, reader)]).toEqual([[], 0]);
});

test("a watch is one, and ends; a view takes its watch along", async () => {
  await Promise.all([watchRecord(at.db, reader, "molecule:m1"), watchRecord(at.db, reader, "molecule:m1")]);
  const view = await saveView(at.db, reader, { subject: "pipeline", query: "", name: "All" });
  await watchView(at.db, reader, view);
  expect(await at.db.watch.count()).toBe(2);
  await stopWatching(at.db, other, { recordId: "molecule:m1" });
  await deleteView(at.db, reader, view);
  expect(await at.db.watch.count()).toBe(1);
  await stopWatching(at.db, reader, { recordId: "molecule:m1" });
  expect(await at.db.watch.count()).toBe(0);
});

test("views are one's own, and each has its name", async () => {
  const id = await saveView(at.db, reader, { subject: "pipeline", query: "molecule=M1", name: "Mine" });
  const save = (given: Partial<{ subject: string; query: string; name: string }>) => refusal(saveView(at.db, reader, { subject: "pipeline", query: "", name: "Another", ...given }));
  expect(await save({ name: "Mine" })).toBe("conflict: is taken: you have a view called “Mine”");
  expect(await save({ name: "  " })).toMatch(/^invalid: is needed/);
  expect(await save({ name: "x".repeat(101) })).toBe("invalid: must be at most 100 characters");
  expect(await save({ query: "stage=bogus" })).toBe("invalid: The view was not kept, for its filters cannot be read: stage=bogus is not one of the choices.");
  expect(await save({ subject: "weather" })).toBe("invalid: There are no views of “weather”.");
  expect(await refusal(saveView(at.db, other, { subject: "pipeline", query: "", name: "Mine" }))).toBe("done");
  for (const foreign of [renameView(at.db, other, id, "Stolen"), deleteView(at.db, other, id), watchView(at.db, other, id)]) expect(await refusal(foreign)).toMatch(/^not-found/);
  expect(await renameView(at.db, reader, id, "Renamed")).toBe("Renamed");
});

test("there are limits, and they are said", async () => {
  const now = new Date();
  await at.db.savedView.createMany({ data: Array.from({ length: 100 }, (_, index) => ({ id: `v${index}`, userId: reader.id, subject: "pipeline", name: `View ${index}`, query: "", createdAt: now })) });
  expect(await refusal(saveView(at.db, reader, { subject: "pipeline", query: "", name: "One more" }))).toBe("conflict: You keep 100 views, which is the most: delete one first.");
  for (let batch = 0; batch < 500; batch += 100) await saveRecords(at.db, context, Array.from({ length: 100 }, (_, index) => company(`c${batch + index}`)));
  await at.db.watch.createMany({ data: Array.from({ length: 500 }, (_, index) => ({ id: `w${index}`, userId: reader.id, recordId: `company:c${index}`, createdAt: now, since: 0, readUntil: 0 })) });
  expect(await refusal(watchRecord(at.db, reader, "molecule:m1"))).toMatch(/^conflict: You watch 500 records and views, which is the most/);
  await at.db.watch.deleteMany({ where: { recordId: { in: Array.from({ length: 100 }, (_, index) => `company:c${index}`) } } });
  for (let index = 0; index < 100; index++) await watchView(at.db, reader, `v${index}`);
  expect(await unreadNews(at.db, reader), "counted no further than is read").toBe(100);
});
