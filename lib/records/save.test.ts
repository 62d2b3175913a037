import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "./command.ts";
import { currentState } from "./current.ts";
import type { Change } from "./diff.ts";
import { cite, company, context, failure, molecule, program, rowsOfAllTables, source, sum } from "./save.fixtures.ts";
import { saveRecords } from "./save.ts";
import { verifyData } from "./verify.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
});
afterEach(() => at.cleanup());

const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);

async function changesOf(id: string, version: number) {
  const revision = await at.db.revision.findUniqueOrThrow({ where: { recordId_version: { recordId: id, version } } });
  return revision.changes as unknown as Change[];
}

describe("what is valid", () => {
  test("is saved as one change set, in whatever order the commands refer to each other", async () => {
    const saved = await save(program, molecule, source);
    expect(saved).toEqual([program, molecule, source].map(({ id }) => ({ id, version: 1, changed: true })));
    expect(await at.db.changeSet.findMany({ select: { actor: true, origin: true, reason: true } })).toEqual([{ actor: "test", origin: "test", reason: "A test of the gate" }]);
    expect(await at.db.revision.count()).toBe(3);
  });

  test("derives what follows from it", async () => {
    await save(program, molecule, source);
    expect(await at.db.program.findUniqueOrThrow({ where: { id: program.id } })).toMatchObject({
      key: "molecule:m1||china|",
      stage: "pivotal_phase_2",
      status: null,
      registrational: true,
      lastEventId: "pivotal",
      stageDate: "2019-05",
      stageFrom: "2019-05-01",
      stageUntil: "2019-05-31",
    });
    const { title, searchText } = await at.db.record.findUniqueOrThrow({ where: { id: program.id } });
    expect(title).toBe("M1, indication not stated, China");
    expect(searchText).toContain("m1");
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("renames the program when its molecule gets another name", async () => {
    await save(program, molecule, source);
    await save({ ...molecule, expectedVersion: 1, data: { ...(molecule.data as object), name: "Emone" } });
    const { title, version } = await at.db.record.findUniqueOrThrow({ where: { id: program.id } });
    expect({ title, version }).toEqual({ title: "Emone, indication not stated, China", version: 1 });
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("without a change makes no revision and no change set", async () => {
    await save(molecule, source);
    expect(await save({ ...molecule, expectedVersion: 1 })).toEqual([{ id: molecule.id, version: 1, changed: false }]);
    expect(await at.db.revision.count()).toBe(2);
    expect(await at.db.changeSet.count()).toBe(1);
  });

  test("keeps what each field was before and is after", async () => {
    await save(molecule, source);
    await save({
      ...molecule,
      expectedVersion: 1,
      data: { name: "Emone", modality: null, names: [{ id: "code", kind: "code", text: "M-01" }, { id: "inn", kind: "inn", text: "emonib" }] },
      citations: cite("name", "names"),
    });
    const changes = new Map((await changesOf(molecule.id, 2)).map(({ field, before, after }) => [field, [before, after]]));
    expect(changes.get("name")).toEqual(["M1", "Emone"]);
    expect(changes.get("modality")).toEqual(["small_molecule", null]);
    expect(changes.get("names.code.text")).toEqual(["M-1", "M-01"]);
    expect(changes.get("names.inn.text")).toEqual([null, "emonib"]);
    expect(changes.get("names.order")).toEqual([["code"], ["code", "inn"]]);
    expect([...changes.keys()]).not.toContain("names.code.kind");
  });

  test("leaves the earlier snapshot as it was", async () => {
    await save(molecule, source);
    const before = await currentState(at.db, molecule.id);
    await save({ ...molecule, expectedVersion: 1, data: { name: "Emone" }, citations: cite("name") });
    const first = await at.db.revision.findUniqueOrThrow({ where: { recordId_version: { recordId: molecule.id, version: 1 } } });
    expect(first.snapshot).toEqual(before?.state);
  });

  test("hides what is deleted or a draft and keeps its rows", async () => {
    await save(molecule, source);
    await save({ ...molecule, expectedVersion: 1, deleted: true, published: false });
    const record = await at.db.record.findUniqueOrThrow({ where: { id: molecule.id } });
    expect(record.deletedAt).not.toBeNull();
    expect(record.publishedAt).toBeNull();
    expect(await at.db.name.count()).toBe(1);
  });
});

describe("a stale version", () => {
  test("is a conflict that returns both and overwrites nothing", async () => {
    await save(molecule, source);
    await save({ ...molecule, expectedVersion: 1, data: { name: "Theirs" }, citations: cite("name") });
    const before = await rowsOfAllTables(at.db);
    const error = await failure(save({ ...molecule, expectedVersion: 1, data: { name: "Mine" }, citations: cite("name") }));
    expect(error).toMatchObject({ code: "conflict", status: 409 });
    expect(error.details).toMatchObject({ current: { version: 2, state: { data: { name: "Theirs" } } }, yours: { data: { name: "Mine" } } });
    expect((await at.db.molecule.findUniqueOrThrow({ where: { id: molecule.id } })).name).toBe("Theirs");
    expect(await rowsOfAllTables(at.db)).toEqual(before);
  });

  test("of a record that is there already, or not there yet, is a conflict too", async () => {
    await save(molecule, source);
    expect((await failure(save(molecule))).code).toBe("conflict");
    expect((await failure(save({ ...company("c1"), expectedVersion: 3 }))).code).toBe("conflict");
  });

  test("two savers at once: one wins, the other is told", async () => {
    await save(molecule, source);
    const rename = (name: string) => save({ ...molecule, expectedVersion: 1, data: { name }, citations: cite("name") });
    const outcomes = await Promise.allSettled([rename("One"), rename("Two"), rename("Three")]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "conflict" });
    expect(await at.db.revision.count({ where: { recordId: molecule.id } })).toBe(2);
  });
});

describe("all or nothing", () => {
  const five = (third: SaveCommand) => [source, company("c1"), third, company("c4"), company("c5")];

  test("the third of five is stale: no row in any table", async () => {
    expect((await failure(save(...five({ ...company("c3"), expectedVersion: 7 })))).code).toBe("conflict");
    expect(sum(await rowsOfAllTables(at.db))).toBe(0);
  });

  test("the third of five takes the slug of the second: no row in any table", async () => {
    const error = await failure(save(...five({ ...company("c1"), id: "company:c3" })));
    expect(error.fields).toEqual([{ path: "company/c1 slug", message: "is taken by another record" }]);
    expect(sum(await rowsOfAllTables(at.db))).toBe(0);
  });

  test("the database itself refuses the third of five: no row in any table", async () => {
    const same = { ...program, id: "program:p2", slug: "p2" };
    await expect(save(source, program, same, molecule, company("c5"))).rejects.toThrow("tracked already");
    expect(sum(await rowsOfAllTables(at.db))).toBe(0);
  });

  test("the connection serves the next save after a failed one", async () => {
    await failure(save(...five({ ...company("c3"), expectedVersion: 7 })));
    await save(...five(company("c3")));
    expect(await at.db.record.count()).toBe(5);
  });
});

describe("slugs", () => {
  test("after a rename the old slug leads to the record", async () => {
    await save(molecule, source);
    await save({ ...molecule, slug: "emone", expectedVersion: 1 });
    expect(await at.db.oldSlug.findMany()).toEqual([{ kind: "molecule", slug: "m1", recordId: molecule.id }]);
    expect((await at.db.record.findUniqueOrThrow({ where: { id: molecule.id } })).slug).toBe("emone");
  });

  test("an old slug is taken for others, and free for the record itself", async () => {
    await save(molecule, source);
    await save({ ...molecule, slug: "emone", expectedVersion: 1 });
    const other = { ...molecule, id: "molecule:m2", data: { name: "M2" }, citations: cite("name") };
    expect((await failure(save(other))).fields).toEqual([{ path: "molecule/m1 slug", message: "is taken by another record" }]);
    await save({ ...molecule, expectedVersion: 2 });
    expect((await at.db.oldSlug.findMany()).map(({ slug }) => slug)).toEqual(["emone"]);
  });

  test("are each kind's own", async () => {
    await save(source, { ...company("m1"), slug: "m1" }, molecule);
    expect(await at.db.record.count({ where: { slug: "m1" } })).toBe(2);
  });
});
