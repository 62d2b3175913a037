import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { company, context, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { wayBack } from "./way-back.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, company("one"), company("two")]);
});
afterEach(() => at.cleanup());

const way = async (id: string) => wayBack(at.db, await at.db.record.findUniqueOrThrow({ where: { id }, select: { id: true, deletedAt: true } }));

test("a record that is there needs none", async () => expect(await way("company:one")).toBeNull());

test("a deleted one comes back as it was last, also where it was changed since", async () => {
  await saveRecords(at.db, context, [{ ...company("one"), expectedVersion: 1, deleted: true }]);
  await saveRecords(at.db, context, [{ ...company("one"), slug: "one-more", expectedVersion: 2, deleted: true }]);
  expect(await way("company:one")).toEqual({ kind: "restore", version: 1 });
});

test("a merged one with its merge", async () => {
  await saveRecords(at.db, context, [{ ...company("one"), expectedVersion: 1, deleted: true, mergedInto: "company:two" }]);
  const { changeSetId } = await at.db.revision.findFirstOrThrow({ where: { recordId: "company:one", version: 2 }, select: { changeSetId: true } });
  expect(await way("company:one")).toEqual({ kind: "undo", changeSetId });
});
