import type { Actor, Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";
import { LINK, toLink } from "#lib/records/visible.ts";
import { readableBy } from "./watched-sql.ts";

/**
 * A record that is watched, or that a watched view showed, and that can no longer be read. `now`: what it turned out to be,
 * where it was merged; `last`: the last revision of it.
 */
export type Gone = { recordId: string; title: string; last: number; unread: boolean; now: { kind: RecordKind; slug: string; title: string } | null };

/** Of these the log may not be read any more, so all that is said is that they are gone. */
export async function goneOf(db: Database, person: Person, reader: Actor = person): Promise<Gone[]> {
  const lost = sql`w."userId" = ${person.id} AND NOT (${readableBy(reader)})`;
  const rows = await db.$queryRaw<{ recordId: string; readUntil: number | bigint }[]>(sql`
    SELECT "recordId", min("readUntil") AS "readUntil" FROM (
      SELECT q."id" AS "recordId", w."readUntil" FROM "Watch" w JOIN "Record" q ON q."id" = w."recordId" WHERE ${lost}
      UNION ALL SELECT q."id", w."readUntil" FROM "Watch" w, json_each(w."members") m JOIN "Record" q ON q."id" = m."value" WHERE ${lost}
    ) GROUP BY "recordId"`);
  const readUntil = new Map(rows.map((row) => [row.recordId, Number(row.readUntil)]));
  const records = await db.record.findMany({
    where: { id: { in: [...readUntil.keys()] } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: { id: true, title: true, mergedInto: { select: { ...LINK.select, kind: true } }, revisions: { orderBy: { id: "desc" }, take: 1, select: { id: true } } },
  });
  return records.map(({ id, title, mergedInto: into, revisions }) => {
    const last = revisions[0]?.id ?? 0;
    const link = into && toLink(into);
    return { recordId: id, title, last, unread: last > (readUntil.get(id) ?? 0), now: into && link ? { kind: into.kind, slug: link.slug, title: link.title } : null };
  });
}
