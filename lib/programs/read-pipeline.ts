import type { Database } from "#lib/db/client.ts";
import { readSnapshot } from "#lib/db/snapshot.ts";
import { sql } from "#lib/db/sql.ts";
import { evidenceOf, type Evidence } from "#lib/records/evidence-queries.ts";
import { pipelineFacets } from "./pipeline-facets.ts";
import { pipelineIds } from "./pipeline-ids.ts";
import type { PipelineParams } from "./pipeline-params.ts";
import { PIPELINE_FROM } from "./pipeline-where.ts";
import { programRows, type ProgramRow } from "./rows.ts";
import { clinicTotals, type ClinicTotal } from "./stated-totals.ts";

/** Rows, counts and sources of one page of the pipeline, read in one snapshot. */
export function readPipeline(database: Database, params: PipelineParams) {
  return readSnapshot(database, async (db) => {
    const ids = await pipelineIds(db, params);
    const rows = await programRows(db, ids.slice((params.page - 1) * params.size, params.page * params.size));
    const [tracked] = await db.$queryRaw<{ programs: bigint; changed: Date | null }[]>(
      sql`SELECT count(*) AS "programs", max(r."updatedAt") AS "changed" FROM ${PIPELINE_FROM}`,
    );
    const totals = await clinicTotals(db);
    return {
      rows,
      matching: ids.length,
      tracked: Number(tracked?.programs ?? 0),
      lastChange: tracked?.changed ? new Date(tracked.changed).toISOString() : null,
      facets: await pipelineFacets(db, params),
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
