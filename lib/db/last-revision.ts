import type { Database, Transaction } from "./client.ts";

/** The clock of all that goes by the log, which only grows. By its order: an aggregate of Prisma's goes through the whole log. */
export async function lastRevision(db: Pick<Database | Transaction, "revision">): Promise<number> {
  return (await db.revision.findFirst({ orderBy: { id: "desc" }, select: { id: true } }))?.id ?? 0;
}
