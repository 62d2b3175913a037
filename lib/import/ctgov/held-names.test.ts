import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { saveRecords } from "#lib/records/save.ts";
import { heldNames } from "./held-names.ts";
import { survivor } from "./names-index.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await makeTestDatabase();
});
afterEach(() => database.cleanup());

const save = (...commands: SaveCommand[]) => saveRecords(database.db, { actor: { kind: "system", name: "import" }, origin: "test", reason: "a test of names" }, commands);
const molecule = (slug: string, version: number, names: string[], more: Partial<SaveCommand> = {}): SaveCommand => ({
  kind: "molecule",
  id: `molecule:${slug}`,
  slug,
  expectedVersion: version,
  data: { name: names[0], names: names.slice(1).map((text, index) => ({ id: `n${index}`, kind: "code", text })) },
  citations: ["name", ...(names.length > 1 ? ["names"] : [])].map((field) => ({ field, unsourcedReason: "A test." })),
  ...more,
});
const found = async (name: string) => ((await heldNames(database.db)).molecules.byName.get(name) ?? []).map(({ id }) => id);

test("names follow what is saved: added, renamed, deleted, merged", async () => {
  expect(await found("ab-1")).toEqual([]);
  await save(molecule("one", 0, ["Onemab", "AB-1"]), molecule("two", 0, ["Twomab"]));
  expect([await found("onemab"), await found("ab-1"), await found("twomab")]).toEqual([["molecule:one"], ["molecule:one"], ["molecule:two"]]);
  await save(molecule("one", 1, ["Onemab", "AB-2"]));
  expect([await found("ab-1"), await found("ab-2")]).toEqual([[], ["molecule:one"]]);
  await save(molecule("two", 1, ["Twomab", "AB-2"]));
  expect(await found("ab-2")).toEqual(["molecule:one", "molecule:two"]);
  await save(molecule("one", 2, ["Onemab"], { deleted: true, mergedInto: "molecule:two" }));
  expect([await found("onemab"), await found("ab-2")]).toEqual([[], ["molecule:two"]]);
  expect(survivor(await heldNames(database.db), "molecule:one")?.id).toBe("molecule:two");
  await save(molecule("two", 2, ["Twomab"], { deleted: true }));
  expect([await found("twomab"), survivor(await heldNames(database.db), "molecule:one"), survivor(await heldNames(database.db), "molecule:never")]).toEqual([[], null, undefined]);
});

test("what is deleted and asked about again was never held: the making of it was taken back", async () => {
  await save(molecule("one", 0, ["Onemab"]));
  expect(await found("onemab")).toEqual(["molecule:one"]);
  await database.db.importRun.create({ data: { id: "r", kind: "ctgov", label: "x", request: {}, status: "finished", createdAt: new Date(), position: 1, created: 1, changed: 0, same: 0, failed: 0 } });
  const { id: findingId } = await database.db.importFinding.create({ data: { runId: "r", key: "NCT00000001", recordKind: "molecule", recordId: "molecule:one", title: "Onemab", baseVersion: 0, statement: {}, status: "open" } });
  await database.db.importChange.create({ data: { findingId, recordId: "molecule:one", kind: "new_record", part: "*", status: "open" } });
  await save(molecule("one", 1, ["Onemab"], { deleted: true }));
  expect([await found("onemab"), survivor(await heldNames(database.db), "molecule:one")]).toEqual([[], undefined]);
  await save(molecule("one", 2, ["Onemab"], { deleted: false }));
  expect(await found("onemab")).toEqual(["molecule:one"]);
});

test("two that ask at once get the same", async () => {
  await save(molecule("one", 0, ["Onemab"]));
  const [one, other] = await Promise.all([heldNames(database.db), heldNames(database.db)]);
  expect(one).toBe(other);
});
