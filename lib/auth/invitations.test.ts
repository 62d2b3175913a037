import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { changeRole, disablePerson } from "./change-person.ts";
import { inviteFirstAdministrator } from "./first-administrator.ts";
import { findInvitation, invite } from "./invitations.ts";
import { addTestPerson } from "./person.fixtures.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await makeTestDatabase();
});
afterEach(() => database.cleanup());

test("the link for the first administrator is dead once there is one, however made", async () => {
  const { db } = database;
  const token = (await inviteFirstAdministrator(db)) ?? "";
  expect(await findInvitation(db, token)).toMatchObject({ role: "admin" });
  await addTestPerson(db, { role: "admin" });
  expect(await findInvitation(db, token)).toBeNull();
  const accepted = acceptInvitation(db, { token, name: "Late", email: "late@example.org", password: "a long enough phrase", ipAddress: null });
  await expect(accepted).rejects.toMatchObject({ code: "not-found" });
});

test.each(["disabled", "demoted"])("an administrator who is %s leaves no invitation open", async (how) => {
  const { db } = database;
  const admin = await addTestPerson(db, { role: "admin" });
  const other = await addTestPerson(db, { role: "admin", id: "test-other" });
  const own = await invite(db, admin, { email: "own@example.org", role: "reader", companies: [] });
  const left = await invite(db, other, { email: "left@example.org", role: "admin", companies: [] });
  await (how === "disabled" ? disablePerson(db, admin, other.id) : changeRole(db, admin, other.id, "editor"));
  expect(await findInvitation(db, left)).toBeNull();
  expect(await findInvitation(db, own)).not.toBeNull();
  expect(await db.authEvent.count({ where: { kind: "invitation_revoked", email: "left@example.org", byUserId: admin.id } })).toBe(1);
});
