import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { lastRevision } from "#lib/db/last-revision.ts";
import { membersOf } from "./members.ts";

/** Everything up to a revision is read; what was saved since that was shown stays news. */
export async function markNewsRead(db: Database, person: Person, until: number): Promise<void> {
  const read = Math.min(until, await lastRevision(db));
  const views = await db.watch.findMany({ where: { userId: person.id, viewId: { not: null }, readUntil: { lt: read } }, select: { id: true, view: { select: { subject: true, query: true } } } });
  for (const { id, view } of views) {
    const members = view && (await membersOf(db, view));
    await db.$executeRaw(sql`UPDATE "Watch" SET "members" = ${members && JSON.stringify(members)} WHERE "id" = ${id}`);
  }
  await db.watch.updateMany({ where: { userId: person.id, readUntil: { lt: read } }, data: { readUntil: read } });
}
