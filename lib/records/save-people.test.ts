import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import type { ReviewPolicy, UserRole } from "#lib/db/generated/enums.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveContext } from "./change-set.ts";
import type { SaveCommand } from "./command.ts";
import { company, context, failure, molecule, source } from "./save.fixtures.ts";
import { saveRecords } from "./save.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, molecule, company("one"), company("two")]);
});
afterEach(() => at.cleanup());

const save = (actor: SaveContext["actor"], command: SaveCommand, more: Partial<SaveContext> = {}) =>
  saveRecords(at.db, { actor, origin: "desk", reason: "To see who may save it", ...more }, [command]);
const answer = (saving: Promise<unknown>) => saving.then(() => "saved", (error: { code: string }) => error.code);
const policy = (review: ReviewPolicy) => at.db.setting.create({ data: { id: "site", review, openRegistration: false, namesInPublicHistory: false, updatedAt: new Date() } });
const renamed = (text: string): SaveCommand => ({ ...molecule, expectedVersion: 1, data: { ...(molecule.data as object), mechanism: text }, citations: [...(molecule.citations ?? []), { field: "mechanism", unsourcedReason: "For the test" }] });

describe("who may save at once", () => {
  const EXPECTED: Record<ReviewPolicy, Record<UserRole, string>> = {
    nobody: { reader: "forbidden", analyst: "saved", editor: "saved", admin: "saved" },
    analysts: { reader: "forbidden", analyst: "forbidden", editor: "saved", admin: "saved" },
    everybody: { reader: "forbidden", analyst: "forbidden", editor: "forbidden", admin: "forbidden" },
  };
  const cases = Object.entries(EXPECTED).flatMap(([review, roles]) => Object.entries(roles).map(([role, expected]) => [review, role, expected] as [ReviewPolicy, UserRole, string]));
  test.each(cases)("where review is for %s, a person of role %s: %s", async (review, role, expected) => {
    await policy(review);
    expect(await answer(save(await addPerson(at.db, role), renamed("blocks it")))).toBe(expected);
    expect(await at.db.revision.count({ where: { recordId: "molecule:m1" } })).toBe(expected === "saved" ? 2 : 1);
  });

  test("nobody signed in is asked to sign in", async () => {
    expect(await answer(save({ kind: "anonymous" }, renamed("blocks it")))).toBe("unauthenticated");
  });
});

describe("who is limited to some companies", () => {
  let limited: Person;
  beforeEach(async () => {
    limited = await addPerson(at.db, "editor", "limited", ["company:one"]);
  });
  const edited = (slug: string): SaveCommand => ({ ...company(slug), expectedVersion: 1, data: { name: slug, country: "China" }, citations: [{ field: "name", unsourcedReason: "For the test" }, { field: "country", unsourcedReason: "For the test" }] });
  const held = (companyId: string, version: number): SaveCommand => ({
    ...molecule, expectedVersion: version, data: { ...(molecule.data as object), holders: [{ id: "h", companyId, role: "owner" }] },
    citations: [...(molecule.citations ?? []), { field: "holders", unsourcedReason: "For the test" }],
  });

  test("saves those, and not another", async () => {
    expect(await answer(save(limited, edited("one")))).toBe("saved");
    expect(await answer(save(limited, edited("two")))).toBe("forbidden");
  });

  test("cannot take a record of another company over by naming their own", async () => {
    await save(context.actor, held("company:two", 1));
    expect(await answer(save(limited, held("company:one", 2)))).toBe("forbidden");
  });

  test("may touch what belongs to no company", async () => {
    expect(await answer(save(limited, renamed("blocks it")))).toBe("saved");
  });
});

test("the set says who saved, and whose proposal it was", async () => {
  const [editor, analyst] = [await addPerson(at.db, "editor"), await addPerson(at.db, "analyst")];
  await save(editor, renamed("blocks it"), { proposerId: analyst.id });
  const set = await at.db.changeSet.findFirstOrThrow({ where: { origin: "desk" } });
  expect(set).toMatchObject({ actor: editor.id, userId: editor.id, proposerId: analyst.id, undoesId: null });
});

test("nobody accepts their own proposal, whatever the settings", async () => {
  await policy("nobody");
  const editor = await addPerson(at.db, "editor");
  expect(await answer(save(editor, renamed("blocks it"), { proposerId: editor.id }))).toBe("forbidden");
});

describe("an analyst who may save at once", () => {
  let analyst: Person;
  beforeEach(async () => {
    await policy("nobody");
    analyst = await addPerson(at.db, "analyst");
  });

  test("may not delete", async () => {
    const error = await failure(save(analyst, { ...molecule, expectedVersion: 1, deleted: true }));
    expect(error).toMatchObject({ code: "forbidden", message: "This account may not delete this record." });
  });

  test("may not rule on a discrepancy, and may write one down", async () => {
    const discrepancy = { id: "d", field: "modality", question: "Which is it?", statements: [{ id: "s", value: "antibody", sourceId: "source:talk" }] };
    expect(await answer(save(analyst, { ...molecule, expectedVersion: 1, discrepancies: [discrepancy] }))).toBe("saved");
    const ruled = { ...discrepancy, status: "ruled" as const, ruling: "The talk was misheard" };
    expect(await answer(save(analyst, { ...molecule, expectedVersion: 2, discrepancies: [ruled] }))).toBe("forbidden");
  });
});
