import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "./command.ts";
import { company, context, failure, molecule, program, source } from "./save.fixtures.ts";
import { saveRecords } from "./save.ts";
import { slugNow } from "./slug-now.ts";
import { verifyData } from "./verify.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, molecule, program]);
});
afterEach(() => at.cleanup());
const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);
const next = (command: SaveCommand, version: number, more: Partial<SaveCommand>): SaveCommand => ({ ...command, expectedVersion: version, ...more });

test("what others refer to is not deleted, and they are named", async () => {
  const error = await failure(save(next(molecule, 1, { deleted: true })));
  expect(error.fields).toEqual([{ path: "molecule/m1 deleted", message: "is referred to by 1 record: M1, indication not stated, China" }]);
  expect((await failure(save(next(source, 1, { deleted: true })))).fields[0]?.message).toBe("is referred to by 2 records: M1; M1, indication not stated, China");
  expect(await at.db.record.count({ where: { deletedAt: { not: null } } })).toBe(0);
});

test("together with what refers to it, it is; and comes back only with what it refers to", async () => {
  await save(next(molecule, 1, { deleted: true }), next(program, 1, { deleted: true }));
  const error = await failure(save(next(program, 2, { deleted: false })));
  expect(error.fields).toEqual([{ path: "program/p1 moleculeId", message: "refers to M1, which is deleted" }]);
  await save(next(program, 2, { deleted: false }), next(molecule, 2, { deleted: false }));
  expect(await verifyData(at.db)).toEqual([]);
});

test("nothing new refers to a deleted record", async () => {
  await save(company("gone"));
  await save(next(company("gone"), 1, { deleted: true }));
  const holders = next(molecule, 1, { data: { ...(molecule.data as object), holders: [{ id: "h", companyId: "company:gone", role: "owner" }] }, citations: [...(molecule.citations ?? []), { field: "holders", unsourcedReason: "For the test" }] });
  expect((await failure(save(holders))).fields).toEqual([{ path: "molecule/m1 holders.h.companyId", message: "refers to gone, which is deleted" }]);
});

test("a merged record leads to the one that stands, over several steps; brought back, it is its own again", async () => {
  await save(company("one"), company("two"), company("three"));
  await save(next(company("one"), 1, { deleted: true, mergedInto: "company:two" }));
  expect(await slugNow(at.db, "company", "one")).toBe("two");
  await save(next(company("two"), 1, { deleted: true, mergedInto: "company:three" }));
  expect(await slugNow(at.db, "company", "one")).toBe("three");
  await save(next(company("one"), 2, { deleted: false }));
  expect(await at.db.record.findUnique({ where: { id: "company:one" }, select: { deletedAt: true, mergedIntoId: true } })).toEqual({ deletedAt: null, mergedIntoId: null });
  expect(await verifyData(at.db)).toEqual([]);
});
