// node e2e/support/make-session.ts '{"role":"analyst"}': an account in the test's database, made where it is missing, and
// a new session of it. Prints the cookie.
import { makeSignature } from "better-auth/crypto";
import { makeEngine } from "#lib/auth/engine.ts";
import { addTestPerson } from "#lib/auth/person.fixtures.ts";
import { openDatabase } from "#lib/db/client.ts";

const db = openDatabase();
try {
  const person = await addTestPerson(db, { ...JSON.parse(process.argv[2] ?? ""), password: true });
  const context = await makeEngine(db).$context;
  const { token } = await context.internalAdapter.createSession(person.id);
  const value = encodeURIComponent(`${token}.${await makeSignature(token, context.secret)}`);
  console.log(JSON.stringify({ name: context.authCookies.sessionToken.name, value }));
} finally {
  await db.$disconnect();
}
