import { siteOrigin } from "#lib/env.ts";
import { stageSources } from "#lib/programs/present-event.ts";
import { COLUMN_LABELS, COLUMNS, type Column, type PipelineParams } from "#lib/programs/pipeline-params.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import { Footnotes, type CitationView } from "#lib/records/footnotes.ts";
import { recordPath } from "#lib/records/paths.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { toCsv } from "./csv.ts";

type Cell = (row: ProgramRow, notes: Footnotes) => string;

const NOT_STATED = "not stated";
const names = (list: { name: string }[]) => [...new Set(list.map((one) => one.name))].join("; ") || NOT_STATED;

/** Dates stay as precise as they are stated: 2016 is never 2016-01-01. */
const CELLS: Record<Column, Cell> = {
  indication: (row) => [row.indication?.name ?? NOT_STATED, row.setting].filter(Boolean).join(", "),
  territory: (row) => (row.territory ? TERRITORIES.label(row.territory) : NOT_STATED),
  company: (row) => names(row.companies),
  targets: (row) => names(row.molecule.targets),
  stage: stageCell,
  status: (row) => (row.status ? PROGRAM_STATUSES.label(row.status) : NOT_STATED),
  since: (row) => row.stageDate ?? NOT_STATED,
  source: (row, notes) => stageSource(row, notes),
  partners: (row) => names(row.partners),
  trials: (row) => String(row.trials),
  changed: (row) => row.updatedAt.slice(0, 10),
};

function stageCell({ stage, guidedStage }: ProgramRow): string {
  if (stage !== null) return STAGES.label(stage);
  return guidedStage === null ? NOT_STATED : `${STAGES.label(guidedStage)} planned`;
}

const stageSource: Cell = (row, notes) => {
  const words = stageSources(row, notes).map(({ source, locator }) => (source ? [source.title, locator].filter(Boolean).join(", ") : "unsourced"));
  return words.join("; ") || NOT_STATED;
};

const headings = (columns: readonly Column[]): string[] => ["Molecule", ...columns.map((column) => COLUMN_LABELS[column]), "Address"];

/** All headings that the file can have. */
export const PROGRAM_COLUMNS: readonly string[] = headings(COLUMNS);

/** The page's rows and columns, no more and no fewer; and the address of each program, by which a row is found again. */
export function programsCsv(rows: readonly ProgramRow[], { columns }: Pick<PipelineParams, "columns">, citations: readonly CitationView[], bom: boolean): string {
  const notes = new Footnotes(citations);
  const lines = rows.map((row) => [row.molecule.name, ...columns.map((column) => CELLS[column](row, notes)), `${siteOrigin()}${recordPath("program", row.slug)}`]);
  return toCsv(headings(columns), lines, { bom });
}
