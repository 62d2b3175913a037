import type { Database } from "#lib/db/client.ts";
import type { UserRole } from "#lib/db/generated/enums.ts";
import type { Person } from "./actor.ts";
import { readPerson } from "./person.ts";

export const TEST_PASSWORD = "a long enough phrase for tests";

export type TestPerson = { role: UserRole; id?: string; name?: string; companies?: string[]; password?: boolean };

/** A person for tests, the same at the second call: `test-analyst`, analyst@example.org. */
export async function addTestPerson(db: Database, { role, id = `test-${role}`, name = `Test ${role}`, companies = [], password = false }: TestPerson): Promise<Person> {
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  await db.user.upsert({ where: { id }, create: { id, name, email: `${id.replace(/^test-/, "")}@example.org`, emailVerified: true, role, ...times }, update: { role } });
  await db.userCompany.deleteMany({ where: { userId: id } });
  if (companies.length > 0) await db.userCompany.createMany({ data: companies.map((companyId) => ({ userId: id, companyId })) });
  if (password && (await db.account.count({ where: { userId: id } })) === 0) {
    const { hashPassword } = await import("better-auth/crypto");
    const account = { id: `account-${id}`, accountId: id, providerId: "credential", userId: id, password: await hashPassword(TEST_PASSWORD), ...times };
    await db.account.upsert({ where: { id: account.id }, create: account, update: {} });
  }
  const person = await readPerson(db, id);
  if (!person) throw new Error(`${id} is disabled`);
  return person;
}

/** The same in short, for tests that ask the database directly: `user-analyst`, called “analyst”. */
export const addPerson = (db: Database, role: UserRole, name: string = role, companies: string[] = []): Promise<Person> =>
  addTestPerson(db, { role, id: `user-${name}`, name, companies });
