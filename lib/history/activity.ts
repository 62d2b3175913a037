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
  const ids = filter ? await activityIds(db, filter) : [];
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE));
  const page = Math.min(params.page, pages);
  const revisions = await revisionViews(db, ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), DESK_READER);
  return { groups: bySet(revisions), total: ids.length, page, pages };
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
