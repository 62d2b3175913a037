import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { join, sql } from "#lib/db/sql.ts";
import { shownBy } from "./view-subjects.ts";

export type Move = "came" | "left";

/** Whether records came into watched views, or left them, since those were last read. */
export async function viewMoves(db: Database, person: Person, recordIds: readonly string[]): Promise<(watchId: string, recordId: string) => Move | null> {
  const watches = await db.watch.findMany({ where: { userId: person.id, viewId: { not: null } }, orderBy: { id: "asc" }, select: { id: true, members: true, view: { select: { subject: true, query: true } } } });
  const moves = new Map<string, Move>();
  for (const { id, members, view } of watches) {
    const shown = view && shownBy(view);
    if (!shown || !members || recordIds.length === 0) continue;
    const before = new Set(members as string[]);
    const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT x."id" FROM (${await shown.records(db)}) x WHERE x."id" IN (${join([...new Set(recordIds)])})`);
    const now = new Set(rows.map((row) => row.id));
    for (const recordId of recordIds) if (before.has(recordId) !== now.has(recordId)) moves.set(`${id} ${recordId}`, now.has(recordId) ? "came" : "left");
  }
  return (watchId, recordId) => moves.get(`${watchId} ${recordId}`) ?? null;
}
