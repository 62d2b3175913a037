import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "./command.ts";
import { currentState } from "./current.ts";
import { cite, company, context, failure, molecule, program, source } from "./save.fixtures.ts";
import { saveRecords } from "./save.ts";
import { undoSet, type UndoDetails } from "./undo-set.ts";
import { verifyData } from "./verify.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
  await save(molecule, program, source);
});
afterEach(() => at.cleanup());

const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);
async function undo(setId: string) {
  const saved = await undoSet(at.db, { ...context, reason: "It was not meant so" }, setId);
  expect(await verifyData(at.db)).toEqual([]);
  return saved;
}
const stateOf = async (id: string) => (await currentState(at.db, id))?.state;
async function lastSet(): Promise<string> {
  const revision = await at.db.revision.findFirstOrThrow({ orderBy: { id: "desc" }, select: { changeSetId: true } });
  return revision.changeSetId;
}
/** A command that gives the record new data, and the rest as it is. */
async function edit(command: SaveCommand, data: object, ...also: string[]): Promise<SaveCommand> {
  const current = await currentState(at.db, command.id);
  if (!current) throw new Error("no such record");
  return { ...command, ...current.state, expectedVersion: current.version, data: { ...current.state.data, ...data }, citations: [...current.state.citations, ...cite(...also)] };
}
const collisionsOf = (error: { details: unknown }) => (error.details as UndoDetails).collisions.map(({ recordId, field }) => `${recordId} ${field}`);

describe("undo of a change set", () => {
  test("puts each record back to what it was, as a set of its own that names the other", async () => {
    const before = [await stateOf(molecule.id), await stateOf(program.id)];
    await save(await edit(molecule, { name: "Emone", modality: null }).then((command) => ({ ...command, citations: cite("name", "names") })), await edit(program, { territory: "us" }));
    const set = await lastSet();
    const undone = await undo(set);
    expect([await stateOf(molecule.id), await stateOf(program.id)]).toEqual(before);
    expect(await at.db.changeSet.findUniqueOrThrow({ where: { id: undone.changeSetId as string } })).toMatchObject({ undoesId: set, reason: "It was not meant so" });
    expect((await currentState(at.db, molecule.id))?.version).toBe(3);
  });

  test("deletes what the set made, and an undo of the undo brings it back", async () => {
    await save(company("c1"));
    const { changeSetId } = await undo(await lastSet());
    expect((await stateOf("company:c1"))?.deleted).toBe(true);
    await undo(changeSetId as string);
    expect((await stateOf("company:c1"))?.deleted).toBe(false);
  });

  test("leaves alone what was changed elsewhere in the record since", async () => {
    await save(await edit(molecule, { name: "Emone" }));
    const set = await lastSet();
    await save(await edit(molecule, { mechanism: "binds", names: [{ id: "code", kind: "code", language: "en", text: "M-1" }, { id: "inn", kind: "inn", language: "en", text: "emonib" }] }, "mechanism"));
    await undo(set);
    expect((await stateOf(molecule.id))?.data).toMatchObject({ name: "M1", mechanism: "binds", names: [{ id: "code" }, { id: "inn" }] });
  });

  test("is refused, with each value named, where one was changed again; nothing is written", async () => {
    await save(await edit(molecule, { name: "Emone" }), await edit(program, { territory: "us" }));
    const set = await lastSet();
    await save(await edit(molecule, { name: "Emtwo" }), await edit(program, { territory: "japan" }));
    const revisions = await at.db.revision.count();
    const error = await failure(undo(set));
    expect(error.code).toBe("conflict");
    expect(collisionsOf(error).toSorted()).toEqual(["molecule:m1 name", "program:p1 territory"]);
    expect(await at.db.revision.count()).toBe(revisions);
  });

  test("is refused where a record that the set made was changed since, or is referred to", async () => {
    await save(company("c1"));
    const set = await lastSet();
    await save(await edit(program, { companies: [{ id: "dev", companyId: "company:c1", role: "developer" }] }, "companies"));
    expect((await failure(undo(set))).fields).toEqual([{ path: "company/c1 deleted", message: "is referred to by 1 record: M1, indication not stated, China" }]);
    await save(await edit(company("c1"), { city: "Basel" }, "city"));
    const collisions = collisionsOf(await failure(undo(set)));
    expect(collisions).toHaveLength(2);
    expect(collisions[0]).toBe("company:c1 city");
    expect(collisions[1]).toMatch(/^company:c1 citations\./);
  });

  test("is refused where another source was named since for a value that would go back", async () => {
    await save(await edit(molecule, { name: "Emone" }));
    const set = await lastSet();
    await save(await edit(molecule, {}).then((command) => ({ ...command, citations: [...(command.citations ?? []), { field: "name", sourceId: source.id, locator: "Q9", paraphrase: "Emone it is" }] })));
    const error = await failure(undo(set));
    expect((error.details as UndoDetails).collisions).toMatchObject([{ recordId: molecule.id, yours: null, theirs: { field: "name", locator: "Q9" } }]);
  });

  test("a second time finds nothing left of it", async () => {
    await save(await edit(molecule, { name: "Emone" }));
    const set = await lastSet();
    await undo(set);
    expect((await failure(undo(set))).message).toBe("Nothing of this change stands any more.");
  });

  test("of an unknown set is not found", async () => {
    expect((await failure(undo("no-such-set"))).code).toBe("not-found");
  });

  test("gives addresses back, also where the set passed one on", async () => {
    await save(company("c1"), { ...company("c2"), citations: cite("name") });
    await save({ ...(await edit(company("c1"), {})), slug: "c-one" });
    await undo(await lastSet());
    expect((await stateOf("company:c1"))?.slug).toBe("c1");
    expect((await at.db.oldSlug.findMany()).map(({ slug }) => slug)).toEqual(["c-one"]);
  });

  test("of a merge brings back the merged record and what referred to it", async () => {
    await save(company("c1"), company("c2"));
    await save(await edit(program, { companies: [{ id: "dev", companyId: "company:c2", role: "developer" }] }, "companies"));
    const before = [await stateOf(program.id), await stateOf("company:c1"), await stateOf("company:c2")];
    await save(
      await edit(program, { companies: [{ id: "dev", companyId: "company:c1", role: "developer" }] }),
      await edit(company("c1"), { names: [{ id: "c2", kind: "alias", language: "en", text: "c2" }] }, "names.c2"),
      { ...(await edit(company("c2"), {})), deleted: true, mergedInto: "company:c1" },
    );
    const set = await lastSet();
    expect((await at.db.record.findUniqueOrThrow({ where: { id: "company:c2" } })).mergedIntoId).toBe("company:c1");
    await undo(set);
    expect([await stateOf(program.id), await stateOf("company:c1"), await stateOf("company:c2")]).toEqual(before);
    expect(await at.db.record.findUniqueOrThrow({ where: { id: "company:c2" } })).toMatchObject({ mergedIntoId: null, deletedAt: null });
    expect(await at.db.programCompany.findMany({ select: { companyId: true } })).toEqual([{ companyId: "company:c2" }]);
  });

  test("is for editors", async () => {
    await save(await edit(molecule, { name: "Emone" }));
    const analyst = { kind: "person", id: "u1", name: "Ana", role: "analyst", companies: [] } as const;
    expect((await failure(undoSet(at.db, { ...context, actor: analyst }, await lastSet()))).code).toBe("forbidden");
  });
});
