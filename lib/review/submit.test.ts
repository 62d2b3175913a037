import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { company, context, failure, molecule, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { submitChange } from "./submit.ts";

let at: TestDatabase;
let analyst: Person;
beforeEach(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, molecule]);
  analyst = await addPerson(at.db, "analyst");
});
afterEach(() => at.cleanup());

const submit = (actor: Person, ...commands: SaveCommand[]) => submitChange(at.db, { actor, origin: "desk", reason: "As the talk says it" }, commands);
const edited: SaveCommand = {
  ...molecule, expectedVersion: 1, data: { ...(molecule.data as object), mechanism: "blocks it" },
  citations: [...(molecule.citations ?? []), { field: "mechanism", sourceId: "source:talk", locator: "Q2" }],
};

describe("what an analyst changes waits for an editor", () => {
  test("with what it would change, and nothing of it is saved", async () => {
    const submitted = await submit(analyst, edited);
    expect(submitted.outcome).toBe("proposed");
    const [proposal] = await at.db.proposal.findMany({ include: { items: true, events: true } });
    expect(proposal).toMatchObject({ status: "open", proposerId: analyst.id, reason: "As the talk says it", events: [{ kind: "proposed" }] });
    expect(proposal?.items).toMatchObject([{ recordId: "molecule:m1", baseVersion: 1, title: "M1", state: { data: { mechanism: "blocks it" } } }]);
    expect(proposal?.items[0]?.changes).toContainEqual({ field: "mechanism", before: null, after: "blocks it" });
    expect(await at.db.revision.count()).toBe(2);
    expect(await at.db.molecule.findUnique({ where: { id: "molecule:m1" } })).toMatchObject({ mechanism: null });
  });

  test("together with the new records that it refers to", async () => {
    const holder = { ...edited, data: { ...(molecule.data as object), holders: [{ id: "h", companyId: "company:new", role: "owner" }] }, citations: [...(molecule.citations ?? []), { field: "holders", unsourcedReason: "As told" }] };
    const made = { ...company("new"), citations: [{ field: "name", unsourcedReason: "As told" }] };
    await submit(analyst, made, holder);
    expect(await at.db.proposalItem.findMany({ orderBy: { position: "asc" }, select: { recordId: true, baseVersion: true } })).toEqual([
      { recordId: "company:new", baseVersion: 0 },
      { recordId: "molecule:m1", baseVersion: 1 },
    ]);
    expect(await at.db.record.count({ where: { id: "company:new" } })).toBe(0);
  });

  test("what could not be saved is refused at once, and nothing waits", async () => {
    expect(await failure(submit(analyst, { ...edited, citations: molecule.citations ?? [] }))).toMatchObject({ code: "invalid", fields: [{ path: "molecule/m1 mechanism" }] });
    expect(await failure(submit(analyst, { ...edited, expectedVersion: 7 }))).toMatchObject({ code: "conflict" });
    expect(await at.db.proposal.count()).toBe(0);
  });
});

test("what an editor changes is saved", async () => {
  expect(await submit(await addPerson(at.db, "editor"), edited)).toMatchObject({ outcome: "saved", records: [{ id: "molecule:m1", version: 2, changed: true }] });
});

test("what changes nothing leaves no trace, saved or proposed", async () => {
  const same = { ...molecule, expectedVersion: 1 };
  expect(await submit(analyst, same)).toEqual({ outcome: "unchanged" });
  expect(await submit(await addPerson(at.db, "editor"), same)).toEqual({ outcome: "unchanged" });
  expect([await at.db.proposal.count(), await at.db.changeSet.count()]).toEqual([0, 1]);
});

test("where analysts save at once, what they may not do themselves is still proposed", async () => {
  await at.db.setting.create({ data: { id: "site", review: "nobody", openRegistration: false, namesInPublicHistory: false, updatedAt: new Date() } });
  expect(await submit(analyst, edited)).toMatchObject({ outcome: "saved" });
  expect(await submit(analyst, { ...edited, expectedVersion: 2, deleted: true })).toMatchObject({ outcome: "proposed" });
});

test("a reader proposes nothing", async () => {
  expect(await failure(submit(await addPerson(at.db, "reader"), edited))).toMatchObject({ code: "forbidden" });
});

test("an analyst limited to other companies proposes nothing of this one", async () => {
  await saveRecords(at.db, context, [company("one"), company("two")]);
  const limited = await addPerson(at.db, "analyst", "limited", ["company:one"]);
  const other = { ...company("two"), expectedVersion: 1, data: { name: "Two" } };
  expect(await failure(submit(limited, other))).toMatchObject({ code: "forbidden" });
});
