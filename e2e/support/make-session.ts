// node e2e/support/make-session.ts '{"role":"analyst"}': an account in the test's database, made where it is missing, and
// a new session of it. Prints the cookie.
import { makeTestSession } from "#lib/auth/session.fixtures.ts";
import { openDatabase } from "#lib/db/client.ts";

const db = openDatabase();
try {
  console.log(JSON.stringify(await makeTestSession(db, JSON.parse(process.argv[2] ?? ""))));
} finally {
  await db.$disconnect();
}
