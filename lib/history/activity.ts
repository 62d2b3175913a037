import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { activityDays, type ActivityParams } from "./activity-params.ts";
import { revisionViews, type Reader, type RevisionView, type SetView } from "./revision-views.ts";
import { FROM_REVISIONS, revisionWhere, type RevisionFilter } from "./revision-where.ts";

const PAGE_SIZE = 50;
/** The desk names people, and records that the public does not see. */
export const DESK_READER: Reader = { names: true, all: true };

/** Revisions of one set that follow each other, under the set. */
export type ActivityGroup = { set: SetView; revisions: RevisionView[] };
export type Activity = { groups: ActivityGroup[]; total: number; page: number; pages: number };

/** Null where nothing can fit: a company or a source that there is not. */
export async function activityFilter(db: Database, params: ActivityParams): Promise<RevisionFilter | null> {
  const { person, kind, company, field, source, origin } = params;
  const idOf = async (of: "company" | "source", slug: string | null) =>
    slug === null ? undefined : ((await db.record.findUnique({ where: { kind_slug: { kind: of, slug } }, select: { id: true } }))?.id ?? null);
  const [companyId, sourceId] = [await idOf("company", company), await idOf("source", source)];
  if (companyId === null || sourceId === null) return null;
  return { person: person ?? undefined, kind: kind ?? undefined, field: field ?? undefined, origin: origin ?? undefined, companyId, sourceId, ...activityDays(params) };
}

/** Ids of all revisions that the filter leaves, the latest first. */
export async function activityIds(db: Database, filter: RevisionFilter): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number | bigint }[]>(sql`SELECT r."id" ${FROM_REVISIONS} ${revisionWhere(filter)} ORDER BY r."id" DESC`);
  return rows.map(({ id }) => Number(id));
}

/** One page of all changes of all records, the latest first. */
export async function activityPage(db: Database, params: ActivityParams): Promise<Activity> {
  const filter = await activityFilter(db, params);
  if (!filter) return { groups: [], total: 0, page: 1, pages: 1 };
  const { revisions, ...counted } = await revisionPage(db, filter, params.page, PAGE_SIZE);
  return { groups: bySet(revisions), ...counted };
}

/** A page beyond the last is the last. */
export async function revisionPage(db: Database, filter: RevisionFilter, wanted: number, size: number): Promise<{ revisions: RevisionView[]; total: number; page: number; pages: number }> {
  const where = revisionWhere(filter);
  const [counted] = await db.$queryRaw<{ total: number | bigint }[]>(sql`SELECT count(*) AS "total" ${FROM_REVISIONS} ${where}`);
  const total = Number(counted?.total ?? 0);
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(wanted, pages);
  const rows = await db.$queryRaw<{ id: number | bigint }[]>(sql`SELECT r."id" ${FROM_REVISIONS} ${where} ORDER BY r."id" DESC LIMIT ${size} OFFSET ${(page - 1) * size}`);
  return { revisions: await revisionViews(db, rows.map(({ id }) => Number(id)), DESK_READER), total, page, pages };
}

export function bySet(revisions: readonly RevisionView[]): ActivityGroup[] {
  const groups: ActivityGroup[] = [];
  for (const revision of revisions) {
    const last = groups.at(-1);
    if (last?.set.id === revision.set.id) last.revisions.push(revision);
    else groups.push({ set: revision.set, revisions: [revision] });
  }
  return groups;
}
