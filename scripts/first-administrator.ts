// A part of npm start: prints the path of the link that makes the first administrator, or nothing where there is one.
import { inviteFirstAdministrator } from "#lib/auth/first-administrator.ts";
import { invitationLink } from "#lib/auth/links.ts";
import { openDatabase } from "#lib/db/client.ts";

const db = openDatabase();
try {
  const token = await inviteFirstAdministrator(db);
  if (token) console.log(invitationLink(token, ""));
} finally {
  await db.$disconnect();
}
