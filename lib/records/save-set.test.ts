import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { statementsRun } from "#lib/db/sqlite-adapter.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveContext } from "./change-set.ts";
import type { SaveCommand } from "./command.ts";
import { cite, company, context, failure, molecule, program, rowsOfAllTables, source, sum } from "./save.fixtures.ts";
import { saveRecords } from "./save.ts";
import { verifyData } from "./verify.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
});
afterEach(async () => {
  vi.useRealTimers();
  await at.cleanup();
});

const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);
const saveAt = (moment: string, command: SaveCommand, more: Partial<SaveContext> = {}) => saveRecords(at.db, { ...context, savedAt: new Date(moment), ...more }, [command]);
const companies = (from: number, count: number) => Array.from({ length: count }, (_, index) => company(`c${from + index}`));
const setTimes = async () => (await at.db.changeSet.findMany({ orderBy: { createdAt: "asc" }, select: { createdAt: true } })).map(({ createdAt }) => createdAt.toISOString());

describe("a set as a whole", () => {
  test("takes as many statements for a thousand records as for two", async () => {
    const counted = async (commands: SaveCommand[]) => {
      const before = statementsRun();
      await save(...commands);
      return statementsRun() - before;
    };
    await save(source);
    const few = await counted(companies(0, 2));
    expect(await counted(companies(10, 1000))).toBe(few);
    expect(await counted(companies(10, 1000).map((command) => ({ ...command, expectedVersion: 1 })))).toBeLessThan(few);
    expect(await at.db.record.count()).toBe(1003);
  });

  test("may save a record more than once: each makes a version, the last one stands", async () => {
    const saved = await save(source, molecule, { ...molecule, expectedVersion: 1, data: { name: "Second" }, citations: cite("name") }, { ...molecule, slug: "third", expectedVersion: 2, data: { name: "Third" }, citations: cite("name") });
    expect(saved.map(({ version }) => version)).toEqual([1, 1, 2, 3]);
    expect(await at.db.oldSlug.findMany()).toEqual([{ kind: "molecule", slug: "m1", recordId: molecule.id }]);
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("gives a program its title from what the same set makes of its molecule", async () => {
    await save(source, molecule, program);
    await save({ ...program, expectedVersion: 1, data: { ...(program.data as object), setting: "first line" }, citations: cite("moleculeId", "territory", "events", "setting") }, { ...molecule, expectedVersion: 1, data: { ...(molecule.data as object), name: "Emone" } });
    expect((await at.db.record.findUniqueOrThrow({ where: { id: program.id } })).title).toBe("Emone, indication not stated, first line, China");
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("lets a program have the place of the chart that another one leaves before it", async () => {
    const other = { ...program, id: "program:p2", slug: "p2", data: { ...(program.data as object), territory: "us" } };
    await save(source, molecule, program, other);
    const moved = (command: SaveCommand, territory: string) => ({ ...command, expectedVersion: 1, data: { ...(command.data as object), territory } });
    await save(moved(program, "japan"), moved(other, "china"));
    expect(await verifyData(at.db)).toEqual([]);
  });
});

describe("rows that do not change", () => {
  const three = ["a", "b", "c"].map((id) => ({ id, kind: "code", text: id.toUpperCase() }));
  const named = (names: object[], version: number): SaveCommand => ({ ...molecule, expectedVersion: version, data: { name: "M1", names }, citations: cite("name", "names") });
  const rowids = async () => Object.fromEntries((await at.db.$queryRawUnsafe<{ id: string; rowid: bigint }[]>('SELECT "id", rowid FROM "Name" ORDER BY "position"')).map(({ id, rowid }) => [id, Number(rowid)]));

  beforeEach(async () => {
    await save(source, named(three, 0));
  });

  test("are left where they are when another item changes, and when one is added", async () => {
    const before = await rowids();
    await save(named([three[0]!, { ...three[1]!, text: "Other" }, three[2]!, { id: "d", kind: "code", text: "D" }], 1));
    const after = await rowids();
    expect(Object.keys(after)).toEqual(["a", "b", "c", "d"]);
    expect([after.a, after.c]).toEqual([before.a, before.c]);
    expect(after.b).not.toBe(before.b);
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("items may exchange what must be unique among them, change places and go", async () => {
    await save(named([{ ...three[0]!, text: "B" }, { ...three[1]!, text: "A" }], 1));
    await save(named([three[2]!, { ...three[1]!, text: "A" }], 2));
    expect(Object.keys(await rowids())).toEqual(["c", "b"]);
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("a disagreement is written anew with its statements, or left with them", async () => {
    const statement = { id: "s", value: "antibody", sourceId: "source:talk" };
    const asked = (id: string, question: string) => ({ id, field: "name", question, statements: [statement, { ...statement, id: "t" }] });
    await save({ ...named(three, 1), discrepancies: [asked("one", "Which?"), asked("two", "Which?")] });
    await save({ ...named(three, 2), discrepancies: [asked("one", "Which?"), asked("two", "Which of them?")] });
    await save({ ...named(three, 3), discrepancies: [asked("two", "Which of them?")] });
    expect(await at.db.discrepancyStatement.count()).toBe(2);
    expect(await verifyData(at.db)).toEqual([]);
    expect((await failure(save({ ...named(three, 4), discrepancies: [asked("two", "Which of them?"), asked("two", "Again?")] }))).fields).toEqual([{ path: "molecule/m1 id", message: "is taken by another record" }]);
  });
});

describe("the moment of a set", () => {
  test("is later than that of every set before, in one millisecond and with the clock set back", async () => {
    vi.useFakeTimers({ now: new Date("2026-06-03T10:00:00.000Z"), toFake: ["Date"] });
    await save(source);
    await save(company("c1"));
    vi.setSystemTime(new Date("2026-06-01T10:00:00.000Z"));
    await save(company("c2"));
    expect(await setTimes()).toEqual(["2026-06-03T10:00:00.000Z", "2026-06-03T10:00:00.001Z", "2026-06-03T10:00:00.002Z"]);
    const revisions = await at.db.revision.findMany({ orderBy: { id: "asc" }, select: { createdAt: true, changeSet: { select: { createdAt: true } } } });
    for (const revision of revisions) expect(revision.createdAt).toEqual(revision.changeSet.createdAt);
  });

  test("can be said by the product itself: its revisions and records carry it, and the set is called after it", async () => {
    await saveAt("2019-05-31T12:00:00.000Z", source);
    await saveAt("2020-01-01T00:00:00.000Z", { ...source, expectedVersion: 1, data: { title: "Another", kind: "interview" } });
    expect(await setTimes()).toEqual(["2019-05-31T12:00:00.000Z", "2020-01-01T00:00:00.000Z"]);
    const record = await at.db.record.findUniqueOrThrow({ where: { id: source.id } });
    expect([record.createdAt, record.publishedAt, record.updatedAt].map((moment) => moment?.toISOString())).toEqual(["2019-05-31T12:00:00.000Z", "2019-05-31T12:00:00.000Z", "2020-01-01T00:00:00.000Z"]);
    const [first] = await at.db.changeSet.findMany({ orderBy: { createdAt: "asc" }, select: { id: true } });
    const other = await makeTestDatabase();
    await saveRecords(other.db, { ...context, savedAt: new Date("2019-05-31T12:00:00.000Z") }, [source]);
    expect(await other.db.changeSet.findMany({ select: { id: true } })).toEqual([first]);
    await other.cleanup();
  });

  test.each([
    ["not later than the last", "2019-05-31T12:00:00.000Z", "later than the last change, of 2019-05-31T12:00:00.000Z"],
    ["yet to come", "9999-01-01T00:00:00.000Z", "has passed"],
    ["none", "when it was", "has passed"],
  ])("is refused where it is %s", async (_what, moment, message) => {
    await saveAt("2019-05-31T12:00:00.000Z", source);
    const before = await rowsOfAllTables(at.db);
    expect((await failure(saveAt(moment, company("c1")))).fields).toEqual([{ path: "savedAt", message: expect.stringContaining(message) }]);
    expect(await rowsOfAllTables(at.db)).toEqual(before);
  });

  test("is not for a person to say", async () => {
    const admin = await addPerson(at.db, "admin");
    const people = sum(await rowsOfAllTables(at.db));
    expect((await failure(saveAt("2019-05-31T12:00:00.000Z", source, { actor: admin, proposerId: "somebody" }))).code).toBe("forbidden");
    expect(sum(await rowsOfAllTables(at.db))).toBe(people);
  });
});

describe("who is limited to some companies", () => {
  test("saves together what only together is about one of them", async () => {
    await save(source, company("one"), company("two"));
    const limited = await addPerson(at.db, "editor", "limited", ["company:one"]);
    const held = { ...molecule, data: { name: "M1", holders: [{ id: "h", companyId: "company:one", role: "owner" }] }, citations: cite("name", "holders") };
    const developed = { ...program, data: { moleculeId: "molecule:m1", companies: [{ id: "d", companyId: "company:two", role: "developer" }] }, citations: cite("moleculeId", "companies") };
    const by = (...commands: SaveCommand[]) => saveRecords(at.db, { actor: limited, origin: "desk", reason: "To see who may save it" }, commands);
    expect((await by(developed, held)).map(({ version }) => version)).toEqual([1, 1]);
    const other = { ...developed, id: "program:p2", slug: "p2", data: { ...developed.data, moleculeId: "molecule:m2" } };
    expect((await failure(by(other, { ...molecule, id: "molecule:m2", slug: "m2" }))).code).toBe("forbidden");
  });
});
