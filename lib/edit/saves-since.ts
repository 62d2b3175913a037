import type { Database } from "#lib/db/client.ts";
import type { OtherSave } from "./outcome.ts";

const MOST = 20;

/** Who saved a record after a version of it, up to another one, and why. */
export async function savesSince(db: Database, recordId: string, from: number, to?: number): Promise<OtherSave[]> {
  const revisions = await db.revision.findMany({
    where: { recordId, version: { gt: from, ...(to === undefined ? {} : { lte: to }) } },
    orderBy: { version: "asc" },
    take: MOST,
    select: { version: true, createdAt: true, changeSet: { select: { actor: true, reason: true, user: { select: { name: true } } } } },
  });
  return revisions.map(({ version, createdAt, changeSet }) => ({ version, who: changeSet.user?.name ?? changeSet.actor, at: createdAt.toISOString(), reason: changeSet.reason }));
}
