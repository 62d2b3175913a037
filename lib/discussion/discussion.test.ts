import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addTestPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { company, context, failure, molecule, rowsOfAllTables, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { addComment, deleteComment, editComment } from "./comments.ts";
import { commentViews } from "./comment-views.ts";
import { openFlag, resolveFlag } from "./flags.ts";
import { flagViews } from "./flag-views.ts";

let at: TestDatabase;
let ana: Person, ben: Person, eve: Person, rea: Person;
beforeEach(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, molecule, company("c1")]);
  ana = await addTestPerson(at.db, { role: "analyst", id: "test-ana", name: "Ana Lima" });
  ben = await addTestPerson(at.db, { role: "analyst", id: "test-ben", name: "Ben" });
  eve = await addTestPerson(at.db, { role: "editor", id: "test-eve", name: "Eve" });
  rea = await addTestPerson(at.db, { role: "reader", id: "test-rea", name: "Rea" });
});
afterEach(() => at.cleanup());

const say = (author: Person, body: unknown, field?: string) => addComment(at.db, author, { recordId: molecule.id, body, field: field ?? null });
const told = async (person: Person) => (await at.db.notification.findMany({ where: { userId: person.id }, select: { kind: true, comment: { select: { body: true } } } })).map(({ kind, comment }) => [kind, comment?.body]);
const unchanged = async (run: () => Promise<unknown>) => {
  const before = await rowsOfAllTables(at.db);
  const error = await failure(run());
  expect(await rowsOfAllTables(at.db)).toEqual(before);
  return error;
};

describe("a comment", () => {
  test("tells those whom it mentions, once, and not its author, nor anyone who cannot read it", async () => {
    await say(ana, "@Ben and @Ben, @Ana Lima, @Rea: is this so? 这样对吗？ هل هذا صحيح؟");
    expect(await told(ben)).toHaveLength(1);
    expect([...(await told(ana)), ...(await told(rea))]).toEqual([]);
    const [view] = await commentViews(at.db, ben, molecule.id);
    expect(view).toMatchObject({ author: "Ana Lima", edited: false, mayEdit: false, mayDelete: false });
    expect(view?.text?.pieces.filter(({ person }) => person).map(({ text }) => text)).toEqual(["@Ben", "@Ben", "@Ana Lima"]);
  });

  test("is edited by its author: the newly mentioned are told, others are not told again", async () => {
    const { id } = await say(ana, "@Ben look");
    expect((await failure(editComment(at.db, eve, id, "mine"))).code).toBe("forbidden");
    await editComment(at.db, ana, id, "@Eve and @Ben look");
    expect([await told(ben), await told(eve)]).toEqual([[["mentioned", "@Eve and @Ben look"]], [["mentioned", "@Eve and @Ben look"]]]);
    await editComment(at.db, ana, id, "@Eve alone");
    expect(await told(ben)).toEqual([]);
    expect((await commentViews(at.db, ana, molecule.id))[0]).toMatchObject({ edited: true, mayEdit: true, text: { body: "@Eve alone" } });
  });

  test("is deleted by its author or an editor; what it said is shown no more", async () => {
    const { id } = await say(ana, "@Ben a secret");
    expect((await failure(deleteComment(at.db, ben, id))).code).toBe("forbidden");
    await deleteComment(at.db, eve, id);
    const [view] = await commentViews(at.db, ana, molecule.id);
    expect(view).toMatchObject({ text: null, mayEdit: false });
    expect(JSON.stringify(view)).not.toContain("secret");
    expect(await told(ben)).toEqual([]);
    expect((await failure(editComment(at.db, ana, id, "again"))).code).toBe("not-found");
  });

  test("may have several lines, and be about a field that the record states", async () => {
    const { id } = await say(ana, "one\r\ntwo", "names.code");
    expect(await at.db.comment.findUniqueOrThrow({ where: { id }, select: { body: true, field: true } })).toEqual({ body: "one\ntwo", field: "names.code" });
    expect((await unchanged(() => say(ana, "nothing there", "mechanism"))).fields[0]?.path).toBe("field");
  });

  test.each([
    ["of a megabyte", "x".repeat(1_000_000), "must be at most 4000 characters"],
    ["of nothing", "  \n ", "must not be empty"],
    ["that is no text", null, "must not be empty"],
    ["with a direction override", "a\u202Eb", "must not hold invisible or direction-changing characters"],
    ["with a zero-width character", "a\u200Bb", "must not hold invisible or direction-changing characters"],
    ["of half a character", "a\uD800", "must be well-formed Unicode"],
  ])("%s is refused, and nothing is written", async (_what, body, message) => {
    expect((await unchanged(() => say(ana, body))).fields).toEqual([{ path: "body", message }]);
  });

  test("needs an account that may, and a record that it may read", async () => {
    expect((await unchanged(() => say(rea, "hello"))).code).toBe("forbidden");
    expect((await unchanged(() => addComment(at.db, ana, { recordId: "nothing", body: "hello" }))).code).toBe("not-found");
    await saveRecords(at.db, context, [{ ...company("c1"), expectedVersion: 1, deleted: true }]);
    expect((await unchanged(() => addComment(at.db, ana, { recordId: "company:c1", body: "hello" }))).code).toBe("forbidden");
    await addComment(at.db, eve, { recordId: "company:c1", body: "why deleted" });
  });
});

describe("a flag", () => {
  const raise = (by: Person) => openFlag(at.db, by, { recordId: molecule.id, field: "name", reason: "Is this the name?" });
  const flags = (by: Person) => flagViews(at.db, by, { recordId: molecule.id });

  test("is resolved, with what came of it, by whoever raised it or by an editor", async () => {
    const { id } = await raise(ana);
    expect((await failure(resolveFlag(at.db, ben, id, "It is"))).code).toBe("forbidden");
    expect((await flags(ben))[0]).toMatchObject({ status: "open", mayResolve: false, openedBy: "Ana Lima", field: "name", record: { slug: "m1" } });
    expect((await flags(ana))[0]?.mayResolve).toBe(true);
    expect((await unchanged(() => resolveFlag(at.db, eve, id, " "))).fields[0]?.path).toBe("resolution");
    await resolveFlag(at.db, eve, id, "The talk says so");
    expect((await flags(ana))[0]).toMatchObject({ status: "resolved", resolution: { by: "Eve", text: "The talk says so" }, mayResolve: false });
    expect((await failure(resolveFlag(at.db, ana, id, "Once more"))).code).toBe("conflict");
  });

  test("of a deleted record is shown to editors alone; one that is not there is not found", async () => {
    await openFlag(at.db, ana, { recordId: "company:c1", reason: "Who is this?" });
    await saveRecords(at.db, context, [{ ...company("c1"), expectedVersion: 1, deleted: true }]);
    expect([await flagViews(at.db, ana, {}), await flagViews(at.db, eve, {})].map((list) => list.length)).toEqual([0, 1]);
    expect((await failure(resolveFlag(at.db, eve, "nothing", "Done"))).code).toBe("not-found");
    expect((await failure(openFlag(at.db, rea, { recordId: molecule.id, reason: "Why?" }))).code).toBe("forbidden");
  });
});
