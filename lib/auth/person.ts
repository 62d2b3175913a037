import type { Database, Transaction } from "#lib/db/client.ts";
import { withSurvivors } from "#lib/records/merged-ids.ts";
import type { Person } from "./actor.ts";

/** The person as permissions see them; null where there is none, or the account is disabled. */
export async function readPerson(db: Database | Transaction, userId: string): Promise<Person | null> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, role: true, disabledAt: true, companies: { select: { companyId: true }, orderBy: { companyId: "asc" } } },
  });
  if (!user || user.disabledAt !== null) return null;
  // Whoever is limited to a company that was merged into another one goes on with that one.
  const companies = await withSurvivors(db, user.companies.map(({ companyId }) => companyId));
  return { kind: "person", id: user.id, name: user.name, role: user.role, companies };
}
