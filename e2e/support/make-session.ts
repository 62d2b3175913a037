// node e2e/support/make-session.ts '{"role":"analyst"}': an account in the test's database, made where it is missing, and
// a new session of it. Prints the cookie. Makes it by hand, for better-auth takes longer to load than all the rest.
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { addTestPerson } from "#lib/auth/person.fixtures.ts";
import { authSecret } from "#lib/auth/secret.ts";
import { openDatabase } from "#lib/db/client.ts";

const db = openDatabase();
try {
  const { id: userId } = await addTestPerson(db, { ...JSON.parse(process.argv[2] ?? ""), password: true });
  const token = randomBytes(24).toString("base64url");
  const now = new Date();
  await db.session.create({ data: { id: randomUUID(), token, userId, createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 86_400_000) } });
  const signature = createHmac("sha256", authSecret()).update(token).digest("base64");
  console.log(JSON.stringify({ name: "phaseline.session_token", value: encodeURIComponent(`${token}.${signature}`) }));
} finally {
  await db.$disconnect();
}
