import type { Database, Transaction } from "#lib/db/client.ts";

/** When the last set was saved; null where nothing ever was. By the order of sets, as in `lib/db/last-revision.ts`. */
export async function lastSavedAt(db: Pick<Database | Transaction, "changeSet">): Promise<Date | null> {
  return (await db.changeSet.findFirst({ orderBy: { createdAt: "desc" }, select: { createdAt: true } }))?.createdAt ?? null;
}
