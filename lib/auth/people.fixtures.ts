import type { Database } from "#lib/db/client.ts";
import type { UserRole } from "#lib/db/generated/enums.ts";
import type { Person } from "./actor.ts";

/** An account for tests that ask the database directly, and the person who would be signed in with it. */
export async function addPerson(db: Database, role: UserRole, name: string = role, companies: string[] = []): Promise<Person> {
  const at = new Date();
  const id = `user-${name}`;
  await db.user.create({
    data: { id, name, email: `${name}@example.org`, role, createdAt: at, updatedAt: at, companies: { create: companies.map((companyId) => ({ companyId })) } },
    select: { id: true },
  });
  return { kind: "person", id, name, role, companies };
}
