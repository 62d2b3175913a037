import { createHmac, randomBytes, randomUUID } from "node:crypto";
import type { Database } from "#lib/db/client.ts";
import { addTestPerson, type TestPerson } from "./person.fixtures.ts";
import { authSecret } from "./secret.ts";

/** The cookie of a new session of a person for tests. Made by hand: better-auth takes longer to load than all the rest. */
export async function makeTestSession(db: Database, who: TestPerson): Promise<{ name: string; value: string }> {
  const { id: userId } = await addTestPerson(db, { ...who, password: true });
  const token = randomBytes(24).toString("base64url");
  const now = new Date();
  await db.session.create({ data: { id: randomUUID(), token, userId, createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 86_400_000) } });
  const signature = createHmac("sha256", authSecret()).update(token).digest("base64");
  return { name: "phaseline.session_token", value: encodeURIComponent(`${token}.${signature}`) };
}
