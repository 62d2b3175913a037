import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { revisionViews, type RevisionView } from "#lib/history/revision-views.ts";
import { hasProgramFilter, type PipelineFilter } from "#lib/programs/pipeline-params.ts";
import { recordsAbout } from "./records-about.ts";
import type { Span } from "./span.ts";

/** `more`: whether there are earlier ones. */
export type Corrected = { revisions: RevisionView[]; more: boolean };

/** SQLite takes only so many values in one statement. */
const AT_ONCE = 500;

/**
 * Values that stood otherwise at the first moment than they were put afterwards, the latest first; what was merely added is none.
 * So many revisions from the first on, of the records that a filter leaves.
 */
export async function readCorrected(db: Database, { from, to }: Span, filter: PipelineFilter, first: number, most: number): Promise<Corrected> {
  const about = hasProgramFilter(filter) ? sql`AND v."recordId" IN (${recordsAbout(filter)})` : sql``;
  const found = await db.$queryRaw<{ id: number | bigint }[]>(sql`
    SELECT v."id" FROM "Revision" v JOIN "Record" r ON r."id" = v."recordId" AND r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL
    WHERE v."createdAt" > ${new Date(from)} AND v."createdAt" <= ${new Date(to)} AND v."version" > 1 ${about}
      AND EXISTS (SELECT 1 FROM json_each(v."changes") c WHERE json_extract(c."value", '$.before') IS NOT NULL)
    ORDER BY v."id" DESC LIMIT ${most === Infinity ? -1 : most + 1} OFFSET ${first}`);
  const ids = found.slice(0, most).map(({ id }) => Number(id));
  const revisions: RevisionView[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE)
    for (const view of await revisionViews(db, ids.slice(at, at + AT_ONCE), { names: false, all: false })) {
      const changes = view.changes.filter(({ before }) => before.words !== null);
      if (changes.length) revisions.push({ ...view, changes });
    }
  return { revisions, more: found.length > ids.length };
}
