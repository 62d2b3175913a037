import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";

export const NOTES_SHOWN = 200;

/** What somebody is told, the newest first. */
export function notificationsOf(db: Database, person: Person) {
  return db.notification.findMany({
    where: { userId: person.id },
    orderBy: { id: "desc" },
    take: NOTES_SHOWN,
    select: {
      id: true, kind: true, createdAt: true, readAt: true,
      proposal: {
        select: {
          id: true,
          items: { orderBy: { position: "asc" }, take: 1, select: { title: true } },
          _count: { select: { items: true } },
          events: { where: { comment: { not: null } }, orderBy: { id: "desc" }, take: 1, select: { comment: true, user: { select: { name: true } } } },
        },
      },
      comment: { select: { id: true, body: true, deletedAt: true, author: { select: { name: true } }, record: { select: { kind: true, slug: true, title: true } } } },
    },
  });
}

export const unreadCount = (db: Database, person: Person): Promise<number> => db.notification.count({ where: { userId: person.id, readAt: null } });

/** Marks one note, or all of somebody's own, as read. Another's stay as they are. */
export async function markRead(db: Database, person: Person, id: number | null): Promise<number> {
  const { count } = await db.notification.updateMany({ where: { userId: person.id, readAt: null, ...(id === null ? {} : { id }) }, data: { readAt: new Date() } });
  return count;
}
