import { afterEach, beforeEach, expect, test } from "vitest";
import { deploy } from "../../scripts/migrate.mjs";
import { makeTestDatabase, type TestDatabase } from "./test-database.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
  const createdAt = new Date();
  await at.db.record.create({ data: { id: "company:c1", kind: "company", slug: "c1", title: "C1", searchText: "c1", version: 1, createdAt, updatedAt: createdAt } });
  await at.db.changeSet.create({ data: { id: "set", actor: "test", origin: "test", reason: "A test of the log", createdAt } });
  await at.db.revision.create({ data: { recordId: "company:c1", version: 1, changeSetId: "set", changes: [], snapshot: {}, createdAt } });
});
afterEach(() => at.cleanup());

const triggers = () => at.db.$queryRawUnsafe<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\\_kept\\_on\\_%' ESCAPE '\\' ORDER BY name");
const FOUR = ["ChangeSet_kept_on_delete", "ChangeSet_kept_on_update", "Revision_kept_on_delete", "Revision_kept_on_update"].map((name) => ({ name }));

test.each([
  ['DELETE FROM "Revision"', "a revision is never removed"],
  [`UPDATE "Revision" SET "changes" = '[1]'`, "a revision is never changed"],
  ['DELETE FROM "ChangeSet"', "a change set is never removed"],
  [`UPDATE "ChangeSet" SET "reason" = 'another reason'`, "a change set is never changed"],
])("the database refuses %s", async (statement, message) => {
  await expect(at.db.$executeRawUnsafe(statement)).rejects.toThrow(message);
  await expect(at.db.record.delete({ where: { id: "company:c1" } })).rejects.toThrow("Foreign key");
  expect(await at.db.revision.count()).toBe(1);
});

test("a table that is made anew gets its triggers back with the next deploy", async () => {
  expect(await triggers()).toEqual(FOUR);
  await at.db.$executeRawUnsafe('DROP TRIGGER "Revision_kept_on_delete"');
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = `file:${at.file}`;
  try {
    await deploy();
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  }
  expect(await triggers()).toEqual(FOUR);
});
