import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "./command.ts";
import { currentState } from "./current.ts";
import { restoreCommand } from "./restore.ts";
import { cite, company, context, failure, molecule, program, source } from "./save.fixtures.ts";
import { saveRecords } from "./save.ts";
import { readState } from "./state.ts";
import { verifyData } from "./verify.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
});
afterEach(() => at.cleanup());

const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);
const versionOf = async (id: string) => (await currentState(at.db, id))?.version ?? 0;
async function restore(id: string, version: number) {
  const saved = await save(await restoreCommand(at.db, { recordId: id, version, expectedVersion: await versionOf(id) }));
  expect(await verifyData(at.db)).toEqual([]);
  return saved;
}
async function snapshotOf(id: string, version: number) {
  const { snapshot } = await at.db.revision.findUniqueOrThrow({ where: { recordId_version: { recordId: id, version } } });
  return readState(snapshot);
}

describe("restoring a version", () => {
  test("the first: data, citations and discrepancies are exactly what they were, as a new revision", async () => {
    const disputed = { id: "which", field: "name", question: "Which name?", statements: [{ id: "a", value: "M-one", sourceId: source.id, locator: "Q2" }] };
    await save(source, program, { ...molecule, discrepancies: [disputed] });
    await save({ ...molecule, expectedVersion: 1, slug: "emone", data: { name: "Emone" }, citations: cite("name"), published: false });
    await save({ ...molecule, expectedVersion: 2, slug: "emone", data: { name: "Emtwo", mechanism: "binds" }, citations: cite("name", "mechanism") });
    expect(await restore(molecule.id, 1)).toEqual([{ id: molecule.id, version: 4, changed: true }]);
    expect(await snapshotOf(molecule.id, 4)).toEqual(await snapshotOf(molecule.id, 1));
    expect(await at.db.record.findUniqueOrThrow({ where: { id: molecule.id } })).toMatchObject({ slug: "m1", version: 4 });
  });

  test("one from before the record was deleted brings it back", async () => {
    await save(source, company("c1"));
    await save({ ...company("c1"), expectedVersion: 1, deleted: true });
    await restore("company:c1", 1);
    expect((await at.db.record.findUniqueOrThrow({ where: { id: "company:c1" } })).deletedAt).toBeNull();
  });

  test("one from before it was merged makes it a record of its own again", async () => {
    await save(source, company("c1"), company("c2"));
    await save({ ...company("c2"), expectedVersion: 1, deleted: true, mergedInto: "company:c1" });
    await restore("company:c2", 1);
    expect(await at.db.record.findUniqueOrThrow({ where: { id: "company:c2" } })).toMatchObject({ deletedAt: null, mergedIntoId: null });
  });

  test("leaves an address to the record that has it now", async () => {
    await save(source, company("c1"));
    await save({ ...company("c1"), expectedVersion: 1, slug: "c-one" });
    // The old address is given up only by hand; then another record may have it.
    await at.db.oldSlug.deleteMany();
    await save({ ...company("c1"), id: "company:other" });
    await save({ ...company("c1"), slug: "c-one", expectedVersion: 2, data: { name: "See one" } });
    await restore("company:c1", 1);
    expect(await snapshotOf("company:c1", 4)).toMatchObject({ slug: "c-one", data: { name: "c1" } });
  });

  test("the present one makes no revision", async () => {
    await save(source, company("c1"));
    expect(await restore("company:c1", 1)).toEqual([{ id: "company:c1", version: 1, changed: false }]);
  });

  test("a version that is not there is not found; a stale page is a conflict", async () => {
    await save(source, company("c1"));
    expect((await failure(restore("company:c1", 9))).code).toBe("not-found");
    await save({ ...company("c1"), expectedVersion: 1, data: { name: "One" } });
    expect((await failure(save(await restoreCommand(at.db, { recordId: "company:c1", version: 1, expectedVersion: 1 })))).code).toBe("conflict");
  });
});
