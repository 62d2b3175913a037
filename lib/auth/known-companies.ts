import type { Database, Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";

/** Ids of companies, each once and all of them there. */
export async function knownCompanies(db: Database | Transaction, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)].sort();
  if (wanted.length === 0) return [];
  const found = await db.company.findMany({ where: { id: { in: wanted }, record: { deletedAt: null } }, select: { id: true } });
  const there = new Set(found.map(({ id }) => id));
  const missing = wanted.filter((id) => !there.has(id));
  if (missing.length > 0) throw new AppError("invalid", `There is no company ${missing.join(", ")}.`, { fields: [{ path: "companies", message: "Choose companies of the list." }] });
  return wanted;
}
