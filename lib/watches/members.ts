import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { shownBy } from "./view-subjects.ts";

/** A view that shows more tells of what leaves it no more: it is hardly a selection. */
const MOST = 2000;

/** Ids of what a view shows now, to know later what has left it; null where they are too many to keep. */
export async function membersOf(db: Database, view: { subject: string; query: string }): Promise<string[] | null> {
  const shown = shownBy(view);
  if (!shown) return null;
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT x."id" FROM (${await shown.records(db)}) x LIMIT ${MOST + 1}`);
  return rows.length > MOST ? null : rows.map(({ id }) => id);
}
