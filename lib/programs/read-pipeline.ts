import type { Database } from "#lib/db/client.ts";
import { readSnapshot } from "#lib/db/snapshot.ts";
import { sql } from "#lib/db/sql.ts";
import { evidenceOf, type Evidence } from "#lib/records/evidence-queries.ts";
import { matchingOf } from "./pipeline-facets.ts";
import { pipelinePage } from "./pipeline-page.ts";
import type { PipelineParams } from "./pipeline-params.ts";
import { programRows, type ProgramRow } from "./rows.ts";
import { clinicTotals, type ClinicTotal } from "./stated-totals.ts";

/** Of all that the public may see, by the index on when they were changed. */
const LAST_CHANGE = sql`
  SELECT r."updatedAt" AS "changed" FROM "Record" r WHERE r."kind" = 'program' AND r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL
  ORDER BY r."updatedAt" DESC LIMIT 1`;

/** Rows, counts and sources of one page of the pipeline, read in one snapshot. */
export function readPipeline(database: Database, params: PipelineParams) {
  return readSnapshot(database, async (db) => {
    const { ids, tracked, facets } = await pipelinePage(db, params);
    const rows = await programRows(db, ids);
    const [last] = await db.$queryRaw<{ changed: Date }[]>(LAST_CHANGE);
    const totals = await clinicTotals(db);
    return {
      rows,
      matching: matchingOf(facets, params),
      tracked,
      lastChange: last ? new Date(last.changed).toISOString() : null,
      facets,
      totals,
      evidence: await evidenceOfPage(db, totals, rows),
    };
  });
}

/** The sources of the stated totals, which stand first on the page, and of the programs. */
async function evidenceOfPage(db: Database, totals: ClinicTotal[], rows: ProgramRow[]): Promise<Evidence> {
  const stated = new Set(totals.map(({ recordId, totalId }) => `${recordId} totals.${totalId}`));
  const companies = await evidenceOf(db, totals.map((total) => total.recordId));
  const programs = await evidenceOf(db, rows.map((row) => row.id));
  return {
    citations: [...companies.citations.filter(({ recordId, field }) => stated.has(`${recordId} ${field}`)), ...programs.citations],
    discrepancies: programs.discrepancies,
  };
}
