import type { Person } from "#lib/auth/actor.ts";
import { canReadRecord, canWatchRecord } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind, ViewSubject } from "#lib/db/generated/enums.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { shownBy, viewSubject } from "./view-subjects.ts";

export type OwnView = { id: string; name: string; subject: ViewSubject; query: string; watched: boolean; /** Null where its filters can no longer be read. */ shown: { page: string; title: string } | null };

/** The views that somebody keeps, by name. */
export async function viewsOf(db: Database, person: Person): Promise<OwnView[]> {
  const views = await db.savedView.findMany({ where: { userId: person.id }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, subject: true, query: true, watch: { select: { id: true } } } });
  return Promise.all(
    views.map(async ({ watch, ...view }) => {
      const shown = shownBy(view);
      return { ...view, watched: watch !== null, shown: shown && { page: shown.page, title: (await shown.title(db)) ?? "" } };
    }),
  );
}

/** What a page asks to be kept as a view; null where it cannot be read. */
export async function viewToKeep(db: Database, subject: string, query: string): Promise<{ subject: string; query: string; title: string } | null> {
  const read = viewSubject(subject)?.read(new URLSearchParams(query));
  return read && "view" in read ? { subject, query: read.query, title: (await read.view.title(db)) ?? "" } : null;
}

export type OwnWatch = { id: string; since: Date; record: { kind: RecordKind; slug: string; title: string; readable: boolean } };

/** The records that somebody watches, the latest watch first. */
export async function watchesOf(db: Database, person: Person): Promise<OwnWatch[]> {
  const watches = await db.watch.findMany({
    where: { userId: person.id, recordId: { not: null } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, createdAt: true, record: { select: { kind: true, slug: true, title: true, publishedAt: true, deletedAt: true } } },
  });
  return watches.flatMap(({ id, createdAt, record }) =>
    record ? [{ id, since: createdAt, record: { kind: record.kind, slug: record.slug, title: record.title, readable: canReadRecord(person, record) } }] : [],
  );
}

export type WatchableRecord = { id: string; kind: RecordKind; slug: string; title: string; published: boolean; watched: boolean };

/** A record that somebody may watch, by its address; null where there is none. */
export async function watchable(db: Database, person: Person, kind: string, slug: string): Promise<WatchableRecord | null> {
  if (!RECORD_KINDS.has(kind)) return null;
  const record = await db.record.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { id: true, kind: true, slug: true, title: true, publishedAt: true, deletedAt: true, watches: { where: { userId: person.id }, select: { id: true } } },
  });
  if (!record || !canWatchRecord(person, record)) return null;
  const { publishedAt, deletedAt: _deleted, watches, ...rest } = record;
  return { ...rest, published: publishedAt !== null, watched: watches.length > 0 };
}
