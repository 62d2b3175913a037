import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { currentState } from "#lib/records/current.ts";
import { KINDS } from "#lib/records/kinds.ts";
import { restoreCommand } from "#lib/records/restore.ts";
import { cite, company, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { saveRecords } from "#lib/records/save.ts";
import { readState } from "#lib/records/state.ts";
import { readAggregate } from "#lib/records/store.ts";
import { tableName } from "#lib/records/tables.ts";
import { undoSet } from "#lib/records/undo-set.ts";
import { generateWorld } from "#lib/generate/generate.ts";
import type { AsOf } from "./as-of.ts";
import { allRows, readFrom } from "./as-of.fixtures.ts";
import type { Database } from "./client.ts";
import { HELD_TABLES } from "./held-tables.ts";
import { makeTestDatabase, type TestDatabase } from "./test-database.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
});
afterEach(() => at.cleanup());

/** Saved a minute after the last. */
let clock = Date.parse("2020-01-06T09:00:00Z");
const next = () => ({ ...context, savedAt: new Date((clock += 60_000)) });
const save = (...commands: SaveCommand[]) => saveRecords(at.db, next(), commands);

const from = <Answer>(asOf: AsOf, read: (db: Database) => Promise<Answer>): Promise<Answer> => readFrom(at.file, asOf, read);

/** A row that is there twice differs from one that is there once. */
const counted = (rows: string[] = []) => new Set(rows.map((row, index) => (rows[index - 1] === row ? `again ${row}` : row)));
const without = (some: Set<string>, others: Set<string>) => [...some].filter((one) => !others.has(one));
const differing = (rows?: string[], others?: string[]) => [...without(counted(rows), counted(others)), ...without(counted(others), counted(rows))];

const momentsOf = async () => (await at.db.changeSet.findMany({ orderBy: { createdAt: "asc" }, select: { createdAt: true } })).map(({ createdAt }) => createdAt);

/** What each record was by its revisions at that moment, against what the tables held of it. */
async function compareWithLog(moment: Date) {
  const revisions = await at.db.revision.findMany({ where: { createdAt: { lte: moment } }, orderBy: { version: "asc" }, include: { record: { select: { kind: true } } } });
  const last = new Map(revisions.map((revision) => [revision.recordId, revision]));
  await from({ day: null, recorded: moment.toISOString() }, async (db) => {
    const records = await db.record.findMany();
    expect(records.map(({ id }) => id).sort()).toEqual([...last.keys()].sort());
    for (const record of records) {
      const { snapshot, version } = last.get(record.id) as { snapshot: unknown; version: number };
      const state = readState(snapshot);
      expect({ ...record, version: record.version }).toMatchObject({ version, slug: state.slug, mergedIntoId: state.mergedInto });
      expect([record.publishedAt !== null, record.deletedAt !== null]).toEqual([state.published, state.deleted]);
      expect((await readAggregate(db, record.kind, record.id)).data).toEqual(state.data);
      const citations = await db.citation.findMany({ where: { recordId: record.id }, orderBy: { position: "asc" }, select: { id: true, field: true, sourceId: true, paraphrase: true } });
      expect(citations).toEqual(state.citations.map(({ id, field, sourceId, paraphrase }) => ({ id, field, sourceId, paraphrase })));
      expect((await db.discrepancy.findMany({ where: { recordId: record.id } })).map(({ id }) => id).sort()).toEqual(state.discrepancies.map(({ id }) => id).sort());
    }
  });
}

test("every table of every kind is held", () => {
  const tables = Object.entries(KINDS).flatMap(([kind, { lists }]) => [kind, ...Object.values(lists).map(({ table }) => table)]);
  expect(without(new Set(tables.map(tableName)), new Set(HELD_TABLES))).toEqual([]);
});

describe("a generated world", () => {
  beforeEach(async () => {
    await generateWorld(at.db, { programs: 30, seed: 3, revisions: 6 });
  }, 60_000);

  test("as-of now equals now: of today, and as held at this moment", async () => {
    const now = new Date().toISOString();
    const present = await allRows(at.db);
    for (const asOf of [{ day: now.slice(0, 10), recorded: null }, { day: null, recorded: now }, { day: now.slice(0, 10), recorded: now }]) {
      const rows = await from(asOf, allRows);
      for (const table of HELD_TABLES) expect(differing(rows[table], present[table]), `${table} as of ${asOf.day} @ ${asOf.recorded}`).toEqual([]);
    }
  }, 60_000);

  test("what was held at a moment is what the log says of it", async () => {
    const moments = await momentsOf();
    expect(moments.length).toBeGreaterThan(20);
    for (const moment of moments.filter((_, index) => index % Math.ceil(moments.length / 12) === 0)) await compareWithLog(moment);
  }, 120_000);
});

describe("what was held", () => {
  const versionOf = async (id: string) => (await currentState(at.db, id))?.version ?? 0;
  const edit = async (command: SaveCommand, change: Partial<SaveCommand>) => save({ ...command, ...change, expectedVersion: await versionOf(command.id) });

  beforeEach(async () => {
    await save(source, molecule, program);
    const disputed = { id: "which", field: "name", question: "Which name?", statements: [{ id: "a", value: "M-one", sourceId: source.id, locator: "Q2" }] };
    await edit(molecule, { data: { name: "Emone", names: [] }, citations: cite("name"), discrepancies: [disputed] });
    await edit(program, { slug: "p-one", published: false });
    await save(company("c1"), company("c2"), company("c3"));
    await edit(program, { data: { ...(program.data as object), companies: [{ id: "dev", companyId: "company:c1", role: "developer" }] }, citations: cite("moleculeId", "territory", "events", "companies"), published: true });
    await edit(company("c3"), { deleted: true });
    await edit(company("c2"), { deleted: true, mergedInto: "company:c1" });
    await save(await restoreCommand(at.db, { recordId: molecule.id, version: 1, expectedVersion: await versionOf(molecule.id) }));
    await save(await restoreCommand(at.db, { recordId: "company:c3", version: 1, expectedVersion: await versionOf("company:c3") }));
    const merged = await at.db.revision.findFirstOrThrow({ where: { recordId: "company:c2" }, orderBy: { version: "desc" } });
    await undoSet(at.db, next(), merged.changeSetId);
  });

  test("is what the log says, at the moment of each set and just before it", async () => {
    const moments = await momentsOf();
    expect(moments).toHaveLength(10);
    for (const moment of moments) {
      await compareWithLog(moment);
      await compareWithLog(new Date(moment.getTime() - 1));
    }
  });

  test("does not change when more is saved", async () => {
    const moments = (await momentsOf()).map((moment) => ({ day: null, recorded: moment.toISOString() }));
    const read = async () => Promise.all(moments.map((asOf) => from(asOf, allRows)));
    const before = await read();
    await edit(program, { data: { ...(program.data as object), territory: "us" } });
    await edit(source, { data: { ...(source.data as object), said: "2018-02-01" } });
    await edit(molecule, { data: { name: "Emtwo" }, citations: cite("name") });
    expect(await read()).toEqual(before);
  });

  test("is of today's log too: a view of a moment ends with the revisions of it", async () => {
    const [first] = await momentsOf();
    const revisions = await from({ day: null, recorded: (first as Date).toISOString() }, (db) => db.revision.count());
    expect(revisions).toBe(3);
  });
});

describe("a day in the past", () => {
  const steps = [
    { id: "first", kind: "reached", stage: "phase_1", date: "2016-03-01" },
    { id: "vague", kind: "reached", stage: "phase_2", date: "2018" },
    { id: "approved", kind: "reached", stage: "approved", date: "2019-05-20" },
  ];
  const partnership: SaveCommand = {
    kind: "partnership",
    id: "partnership:deal",
    slug: "deal",
    expectedVersion: 0,
    data: { title: "The deal", kind: "licence", signed: "2018-09-10", parties: [{ id: "c1", companyId: "company:c1", role: "licensor" }], molecules: [{ id: "m1", moleculeId: "molecule:m1" }] },
    citations: cite("title", "kind", "signed", "parties", "molecules"),
  };
  beforeEach(() =>
    save(source, molecule, company("c1"), partnership, {
      ...program,
      data: { ...(program.data as object), events: steps },
      citations: cite("moleculeId", "territory", ...steps.map(({ id }) => `events.${id}`)),
    }).then(() => undefined),
  );

  const stand = (day: string) =>
    from({ day, recorded: null }, async (db) => ({
      steps: (await db.stageEvent.findMany({ orderBy: { position: "asc" } })).map(({ id, open }) => (open ? `${id}?` : id)),
      stage: (await db.program.findFirstOrThrow()).stage,
      cited: (await db.citation.findMany({ where: { recordId: program.id, field: { startsWith: "events." } }, orderBy: { field: "asc" } })).map(({ field }) => field.slice("events.".length)),
      partnership: (await db.record.findUniqueOrThrow({ where: { id: partnership.id } })).publishedAt !== null,
      parties: await db.partnershipParty.count(),
    }));

  test.each([
    ["2016-02-29", { steps: [], stage: null, cited: [], partnership: false, parties: 0 }],
    ["2016-03-01", { steps: ["first"], stage: "phase_1", cited: ["first"], partnership: false, parties: 0 }],
    ["2018-05-01", { steps: ["first", "vague?"], stage: "phase_1", cited: ["first", "vague"], partnership: false, parties: 0 }],
    ["2018-09-10", { steps: ["first", "vague?"], stage: "phase_1", cited: ["first", "vague"], partnership: true, parties: 1 }],
    ["2018-12-31", { steps: ["first", "vague"], stage: "phase_2", cited: ["first", "vague"], partnership: true, parties: 1 }],
    ["2019-05-20", { steps: ["first", "vague", "approved"], stage: "approved", cited: ["approved", "first", "vague"], partnership: true, parties: 1 }],
  ])("%s shows what was so by then, and no later step, approval, partnership or citation of one", async (day, expected) => expect(await stand(day)).toEqual(expected));

  describe("what came of an expected event", () => {
    const catalyst = (id: string, data: object): SaveCommand => ({
      kind: "catalyst",
      id: `catalyst:${id}`,
      slug: id,
      expectedVersion: 0,
      data: { title: "The decision", kind: "decision", moleculeId: molecule.id, outcome: "happened", ...data, statements: [{ id: "one", date: "2015", certainty: "guided", said: "2015" }] },
      citations: ["title", "kind", "moleculeId", "statements.one", "outcome", ...("outcomeDate" in data ? ["outcomeDate"] : [])].map((field) => ({ field, unsourcedReason: "Made up for a test" })),
    });
    test.each([
      ["day", { outcomeDate: "2018-06-15" }, "2018-06-14", "2018-06-15"],
      ["month", { outcomeDate: "2018-06" }, "2018-06-29", "2018-06-30"],
      ["quarter", { outcomeDate: "2018-Q2" }, "2018-06-29", "2018-06-30"],
      ["year", { outcomeDate: "2018" }, "2018-12-30", "2018-12-31"],
    ])("with its date known to the %s is not there before the last day that it can mean", async (precision, data, before, then) => {
      await save(catalyst(precision, data));
      const outcome = (day: string) => from({ day, recorded: null }, async (db) => (await db.catalyst.findUniqueOrThrow({ where: { id: `catalyst:${precision}` } })).outcome);
      expect([await outcome(before), await outcome(then)]).toEqual([null, "happened"]);
    });

    test.each([["2020-06"], [null]])("dated %s is there since it was taken down at the latest, and not since the event was", async (outcomeDate) => {
      const open = catalyst("late", { outcome: null });
      await save({ ...open, citations: open.citations?.filter(({ field }) => field !== "outcome") ?? [] });
      await saveRecords(at.db, { ...context, savedAt: new Date("2020-06-20T09:00:00Z") }, [{ ...catalyst("late", outcomeDate ? { outcomeDate } : {}), expectedVersion: 1 }]);
      const outcome = (day: string) => from({ day, recorded: null }, async (db) => (await db.catalyst.findUniqueOrThrow({ where: { id: "catalyst:late" } })).outcome);
      expect([await outcome("2020-06-19"), await outcome("2020-06-20")]).toEqual([null, "happened"]);
    });
  });

  test("cannot be written to", async () => {
    await expect(from({ day: "2018-05-01", recorded: null }, (db) => db.$executeRawUnsafe(`DELETE FROM "Name"`))).rejects.toThrow(/executeRaw/);
    expect(await at.db.name.count()).toBe(1);
  });
});
