import type { Actor, Person } from "#lib/auth/actor.ts";
import { canReadRecord } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { LINK, toLink } from "#lib/records/visible.ts";

/**
 * A watched record that can no longer be read. `now`: what it turned out to be, where it was merged; `last`: the last revision
 * of it.
 */
export type Gone = { watchId: string; title: string; last: number; unread: boolean; now: { kind: RecordKind; slug: string; title: string } | null };

/** Of these the log may not be read any more, so all that is said is that they are gone. */
export async function goneOf(db: Database, person: Person, reader: Actor = person): Promise<Gone[]> {
  const watches = await db.watch.findMany({
    where: { userId: person.id, recordId: { not: null }, record: { OR: [{ deletedAt: { not: null } }, { publishedAt: null }] } },
    orderBy: { id: "asc" },
    select: {
      id: true, readUntil: true,
      record: { select: { title: true, publishedAt: true, deletedAt: true, mergedInto: { select: { ...LINK.select, kind: true } }, revisions: { orderBy: { id: "desc" }, take: 1, select: { id: true } } } },
    },
  });
  return watches.flatMap(({ id, readUntil, record }) => {
    if (!record || canReadRecord(reader, record)) return [];
    const into = record.mergedInto;
    const link = into && toLink(into);
    const last = record.revisions[0]?.id ?? 0;
    return [{ watchId: id, title: record.title, last, unread: last > readUntil, now: into && link ? { kind: into.kind, slug: link.slug, title: link.title } : null }];
  });
}
