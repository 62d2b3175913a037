import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { saveRecords } from "#lib/records/save.ts";
import { context, failure, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { recordToDelete } from "./record-to-delete.ts";
import { recordToEdit } from "./record-to-edit.ts";
import { runEdit } from "./run-edit.ts";
import { setDeleted } from "./set-deleted.ts";

let database: TestDatabase;
let editor: Person;
let analyst: Person;
beforeAll(async () => {
  database = await makeTestDatabase();
  editor = await addPerson(database.db, "editor", "ed");
  analyst = await addPerson(database.db, "analyst", "ana");
  await saveRecords(database.db, context, [source, molecule, program]);
});
afterAll(() => database.cleanup());

const asked = { recordId: "molecule:m1", version: 1, deleted: true, reason: "It was never real" };

test("what others refer to is not deleted, and the page lists them beforehand", async () => {
  const { db } = database;
  expect(await recordToDelete(db, editor, "molecule", "m1")).toMatchObject({ version: 1, deleted: false, actsAtOnce: true, referrers: [{ id: "program:p1", kind: "program", slug: "p1" }] });
  expect((await failure(setDeleted(db, editor, asked))).fields[0]?.message).toContain("is referred to by 1 record");
});

test("a record is deleted and brought back; an analyst proposes it", async () => {
  const { db } = database;
  expect(await recordToDelete(db, analyst, "program", "p1")).toMatchObject({ actsAtOnce: false });
  const program1 = { recordId: "program:p1", version: 1, deleted: true, reason: "It was never real" };
  expect(await setDeleted(db, analyst, program1)).toMatchObject({ outcome: "proposed" });
  expect(await setDeleted(db, editor, program1)).toMatchObject({ outcome: "saved" });
  expect((await failure(setDeleted(db, editor, program1))).code).toBe("conflict");

  // What is deleted is for editors to read.
  expect(await recordToEdit(db, analyst, "program", "p1")).toBe("forbidden");
  expect(await recordToDelete(db, analyst, "program", "p1")).toBe("forbidden");
  expect((await failure(setDeleted(db, analyst, { ...program1, version: 2, deleted: false }))).code).toBe("forbidden");
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: "program", record: "program:p1", version: "1", intent: "save" })) form.set(name, value);
  expect(await runEdit(db, analyst, form)).toMatchObject({ formErrors: [expect.stringMatching(/was deleted/)], draft: { fields: { moleculeId: { value: "" } } } });
  expect(await recordToDelete(db, editor, "program", "p1")).toMatchObject({ deleted: true, version: 2 });
  expect(await setDeleted(db, editor, { ...program1, version: 2, deleted: false })).toMatchObject({ outcome: "saved", slug: "p1" });
  expect((await failure(setDeleted(db, editor, { ...program1, recordId: "program:none" }))).code).toBe("not-found");
});
