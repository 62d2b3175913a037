import type { Database } from "#lib/db/client.ts";
import { readSnapshot } from "#lib/db/snapshot.ts";
import { sql } from "#lib/db/sql.ts";
import { evidenceOf, type Evidence } from "#lib/records/evidence-queries.ts";
import { matchingOf, pipelineFacets } from "./pipeline-facets.ts";
import { pageIds } from "./pipeline-ids.ts";
import type { PipelineParams } from "./pipeline-params.ts";
import { programRows, type ProgramRow } from "./rows.ts";
import { clinicTotals, type ClinicTotal } from "./stated-totals.ts";

/** All that the public may see, by the index on when they were changed. */
const PROGRAMS = sql`"Record" r WHERE r."kind" = 'program' AND r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL`;

/** Rows, counts and sources of one page of the pipeline, read in one snapshot. */
export function readPipeline(database: Database, params: PipelineParams) {
  return readSnapshot(database, async (db) => {
    const rows = await programRows(db, await pageIds(db, params));
    const facets = await pipelineFacets(db, params);
    const [tracked] = await db.$queryRaw<{ programs: bigint }[]>(sql`SELECT count(*) AS "programs" FROM ${PROGRAMS}`);
    const [last] = await db.$queryRaw<{ changed: Date }[]>(sql`SELECT r."updatedAt" AS "changed" FROM ${PROGRAMS} ORDER BY r."updatedAt" DESC LIMIT 1`);
    const totals = await clinicTotals(db);
    return {
      rows,
      matching: matchingOf(facets, params),
      tracked: Number(tracked?.programs ?? 0),
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
