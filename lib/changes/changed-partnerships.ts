import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { endCertainty } from "#lib/partnerships/end.ts";
import { partnershipRows, type PartnershipRow } from "#lib/partnerships/rows.ts";
import { hasProgramFilter, type PipelineFilter } from "#lib/programs/pipeline-params.ts";
import { PIPELINE_FROM, pipelineWhere } from "#lib/programs/pipeline-where.ts";
import { idsNamed } from "#lib/records/named-sql.ts";
import type { PartnershipChangeKind } from "./change-words.ts";
import type { Span } from "./span.ts";

export type PartnershipChange = { kind: PartnershipChangeKind; row: PartnershipRow };

/**
 * Agreements that began, ended, came or went between two points. A company is one of the parties; every other filter is asked of
 * the programs of the molecules.
 */
export async function changedPartnerships(before: Database, after: Database, span: Span, filter: PipelineFilter): Promise<PartnershipChange[]> {
  const [were, are] = [await partnershipRows(before, {}), await partnershipRows(after, {})];
  const [had, has] = [new Set(were.map(({ id }) => id)), new Set(are.map(({ id }) => id))];
  const over = ({ end }: PartnershipRow, on: string) => end !== null && interval(readPartialDate(end)).until <= on.slice(0, 10);
  const ended = new Set(were.flatMap((row) => (over(row, span.from) ? row.id : [])));
  const all = [
    ...are.flatMap((row): PartnershipChange[] => (had.has(row.id) ? [] : [{ kind: span.by === "day" ? "begun" : "added", row }])),
    ...are.flatMap((row): PartnershipChange[] => (over(row, span.to) && !ended.has(row.id) && (had.has(row.id) || !over(row, span.from)) ? [{ kind: endCertainty(row.end ?? "") === "firm" ? "ended" : "lapsed", row }] : [])),
    ...were.flatMap((row): PartnershipChange[] => (has.has(row.id) ? [] : [{ kind: "gone", row }])),
  ];
  const ofProgram = await moleculeTest(after, { ...filter, company: [] });
  const chosen = await idsNamed(after, "company", filter.company);
  const ofParty = ({ parties }: PartnershipRow) => filter.company.length === 0 || parties.some(({ company }) => chosen.has(company.id));
  return all.filter(({ row }) => ofParty(row) && ofProgram(row));
}

async function moleculeTest(db: Database, filter: PipelineFilter): Promise<(row: PartnershipRow) => boolean> {
  if (!hasProgramFilter(filter)) return () => true;
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT p."moleculeId" AS "id" FROM ${PIPELINE_FROM} ${pipelineWhere(filter)}`);
  const passing = new Set(rows.map(({ id }) => id));
  return ({ molecules }) => molecules.some(({ link }) => link !== null && passing.has(link.id));
}
