import type { Database, Transaction } from "#lib/db/client.ts";

/** The clock that watches go by: the log of revisions only grows. */
export async function lastRevision(db: Database | Transaction): Promise<number> {
  const { _max } = await db.revision.aggregate({ _max: { id: true } });
  return _max.id ?? 0;
}
