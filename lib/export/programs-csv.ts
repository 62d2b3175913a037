import { presentEvent } from "#lib/programs/present-event.ts";
import type { Column, PipelineParams } from "#lib/programs/pipeline-params.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import { Footnotes, type CitationView } from "#lib/records/footnotes.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { toCsv } from "./csv.ts";

const NOT_STATED = "not stated";
const names = (list: { name: string }[]) => [...new Set(list.map((one) => one.name))].join("; ") || NOT_STATED;

/** Dates stay as precise as they are stated: 2016 is never 2016-01-01. */
const CELLS: Record<Column, { header: string; cell: (row: ProgramRow) => string }> = {
  indication: { header: "Indication", cell: (row) => [row.indication?.name ?? NOT_STATED, row.setting].filter(Boolean).join(", ") },
  territory: { header: "Territory", cell: (row) => (row.territory ? TERRITORIES.label(row.territory) : NOT_STATED) },
  company: { header: "Company", cell: (row) => names(row.companies) },
  targets: { header: "Targets", cell: (row) => names(row.molecule.targets) },
  stage: { header: "Stage", cell: stageCell },
  status: { header: "Status", cell: (row) => (row.status ? PROGRAM_STATUSES.label(row.status) : NOT_STATED) },
  since: { header: "Since", cell: (row) => row.stageDate ?? NOT_STATED },
  partners: { header: "Partners", cell: (row) => names(row.partners) },
  trials: { header: "Trials", cell: (row) => String(row.trials) },
  changed: { header: "Changed", cell: (row) => row.updatedAt.slice(0, 10) },
};

function stageCell({ stage, guidedStage }: ProgramRow): string {
  if (stage !== null) return STAGES.label(stage);
  return guidedStage === null ? NOT_STATED : `${STAGES.label(guidedStage)} planned`;
}

/** The page's rows and columns, with who says so of the stage in a column of its own. */
export function programsCsv(rows: readonly ProgramRow[], { columns }: Pick<PipelineParams, "columns">, citations: readonly CitationView[], bom: boolean): string {
  const notes = new Footnotes(citations);
  const header = ["Molecule", ...columns.map((column) => CELLS[column].header), "Source of the stage"];
  const lines = rows.map((row) => [row.molecule.name, ...columns.map((column) => CELLS[column].cell(row)), stageSource(row, notes)]);
  return toCsv(header, lines, { bom });
}

function stageSource(row: ProgramRow, notes: Footnotes): string {
  const event = presentEvent(row);
  if (!event) return NOT_STATED;
  return notes
    .of(row.id, `events.${event.id}.stage`)
    .map((note) => (note.source ? [note.source.title, note.locator].filter(Boolean).join(", ") : `unsourced: ${note.unsourcedReason}`))
    .join("; ");
}
