import type { Database } from "#lib/db/client.ts";
import type { ChangeFilter } from "#lib/import/decide/change-params.ts";
import { changesOf } from "#lib/import/decide/change-queries.ts";
import { changeGroups, type ChangeGroup } from "./groups.ts";

type ReviewList = { groups: ChangeGroup[]; changes: Awaited<ReturnType<typeof changesOf>>; questions: number };

/** What the review of an import shows: all that was found by sort, and the changes that a filter finds. */
export async function reviewList(db: Database, filter: ChangeFilter, page: number): Promise<ReviewList> {
  const [groups, changes, asking] = await Promise.all([
    changeGroups(db, filter.runId),
    changesOf(db, { ...filter, page }),
    filter.certain === null ? changesOf(db, { ...filter, certain: false, page: 1 }) : null,
  ]);
  return { groups, changes, questions: asking?.total ?? (filter.certain ? 0 : changes.total) };
}
