import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { AppError } from "#lib/errors.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import type { Person } from "./actor.ts";
import { changeLimits, changeRole, disablePerson } from "./change-person.ts";
import { inviteFirstAdministrator } from "./first-administrator.ts";
import { findInvitation, invite, revokeInvitation } from "./invitations.ts";
import { createReset, findReset, resetPassword } from "./password-reset.ts";
import { addTestPerson } from "./person.fixtures.ts";
import { readPerson } from "./person.ts";
import { changeSettings, DEFAULT_SETTINGS, readSettings } from "./settings.ts";

let database: TestDatabase;
let admin: Person;
let editor: Person;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.cleanup());

const accept = (token: string, email = "typed@example.org") => acceptInvitation(database.db, { token, name: "New", email, password: "a long enough phrase", ipAddress: null });
const code = async (run: Promise<unknown>) => run.then(() => "done", (error: unknown) => (error instanceof AppError ? error.code : error));

test("the first administrator: a fresh link at each start, the last alone works, and none once there is one", async () => {
  const first = (await inviteFirstAdministrator(database.db)) ?? "";
  const second = (await inviteFirstAdministrator(database.db)) ?? "";
  expect(await code(accept(first))).toBe("not-found");
  const { userId } = await accept(second, "admin@example.org");
  admin = (await readPerson(database.db, userId)) as Person;
  expect(admin.role).toBe("admin");
  expect(await inviteFirstAdministrator(database.db)).toBeNull();
  editor = await addTestPerson(database.db, { role: "editor" });
});

test("an invitation works once, even for two at the same moment, and keeps its address and role", async () => {
  const token = await invite(database.db, admin, { email: "a@example.org", role: "analyst", companies: [] });
  expect(await database.db.invitation.count({ where: { tokenHash: token } })).toBe(0);
  const outcomes = await Promise.all([code(accept(token)), code(accept(token)), code(accept(token))]);
  expect(outcomes.sort()).toEqual(["done", "not-found", "not-found"]);
  expect(await database.db.user.findMany({ where: { email: { in: ["a@example.org", "typed@example.org"] } }, select: { email: true, role: true } })).toEqual([{ email: "a@example.org", role: "analyst" }]);
});

test("one that is revoked, out of date or replaced works no more", async () => {
  const revoked = await invite(database.db, admin, { email: "b@example.org", role: "reader", companies: [] });
  await revokeInvitation(database.db, admin, (await findInvitation(database.db, revoked))?.id ?? "");
  const replaced = await invite(database.db, admin, { email: "c@example.org", role: "reader", companies: [] });
  const late = await invite(database.db, admin, { email: "c@example.org", role: "reader", companies: [] });
  await database.db.invitation.updateMany({ where: { id: (await findInvitation(database.db, late))?.id }, data: { expiresAt: new Date(Date.now() - 1) } });
  for (const token of [revoked, replaced, late, "", "unknown"]) expect(await code(accept(token))).toBe("not-found");
});

test("who is no administrator invites nobody, changes nobody and sets nothing", async () => {
  for (const actor of [editor, { kind: "anonymous" } as const]) {
    expect(await code(invite(database.db, actor, { email: "d@example.org", role: "admin", companies: [] }))).toBe("forbidden");
    expect(await code(changeRole(database.db, actor, editor.id, "admin"))).toBe("forbidden");
    expect(await code(changeSettings(database.db, actor, { ...DEFAULT_SETTINGS, review: "nobody" }))).toBe("forbidden");
  }
});

test("an administrator neither demotes, limits nor disables themself", async () => {
  expect(await code(changeRole(database.db, admin, admin.id, "reader"))).toBe("forbidden");
  expect(await code(disablePerson(database.db, admin, admin.id))).toBe("forbidden");
  expect(await code(changeLimits(database.db, admin, admin.id, []))).toBe("forbidden");
});

test("two administrators who demote each other at the same moment leave one", async () => {
  const other = await addTestPerson(database.db, { role: "admin", id: "test-other-admin" });
  const outcomes = await Promise.all([code(changeRole(database.db, admin, other.id, "reader")), code(changeRole(database.db, other, admin.id, "reader"))]);
  expect(outcomes.sort()).toEqual(["done", "forbidden"]);
  await database.db.user.update({ where: { id: admin.id }, data: { role: "admin" } });
});

test("limits are to companies that there are", async () => {
  expect(await code(changeLimits(database.db, admin, editor.id, ["company:none"]))).toBe("invalid");
  expect(await code(invite(database.db, admin, { email: "e@example.org", role: "reader", companies: ["company:none"] }))).toBe("invalid");
});

test("a password link works once, ends the sessions, and is dead for a disabled account", async () => {
  const now = new Date();
  await database.db.session.create({ data: { id: "s", token: "t", userId: editor.id, createdAt: now, updatedAt: now, expiresAt: new Date(Date.now() + 1e6) } });
  const old = await createReset(database.db, admin, editor.id, 1);
  const token = await createReset(database.db, admin, editor.id, 1);
  expect(await findReset(database.db, old)).toBeNull();
  await resetPassword(database.db, token, "another long phrase", null);
  expect(await database.db.session.count({ where: { userId: editor.id } })).toBe(0);
  expect(await code(resetPassword(database.db, token, "another long phrase", null))).toBe("not-found");
  const last = await createReset(database.db, admin, editor.id, 1);
  await disablePerson(database.db, admin, editor.id);
  expect(await findReset(database.db, last)).toBeNull();
  expect(await readPerson(database.db, editor.id)).toBeNull();
});

test("settings: by default analysts are reviewed; a change is logged, none is not", async () => {
  expect(await readSettings(database.db)).toEqual(DEFAULT_SETTINGS);
  expect(await changeSettings(database.db, admin, DEFAULT_SETTINGS)).toEqual([]);
  expect(await changeSettings(database.db, admin, { ...DEFAULT_SETTINGS, review: "everybody" })).toEqual(["review: analysts → everybody"]);
  expect((await readSettings(database.db)).review).toBe("everybody");
  expect(await database.db.authEvent.findMany({ where: { kind: "settings_changed" }, select: { byUserId: true, detail: true } })).toEqual([{ byUserId: admin.id, detail: "review: analysts → everybody" }]);
});
