import { CATALYST_COLUMNS } from "#lib/export/catalysts-csv.ts";
import { PROGRAM_COLUMNS } from "#lib/export/programs-csv.ts";
import type { SheetKind } from "./targets.ts";

/** A file that Phaseline gave out: what its columns are, and words that say nothing there. */
export type OwnExport = { kind: SheetKind; targets: Record<string, string>; nothing: Record<string, string[]> };

/** `marks`: headers of which one at least is there. */
const EXPORTS: { headers: readonly string[]; needed: string; marks: readonly string[]; as: OwnExport }[] = [
  {
    headers: PROGRAM_COLUMNS,
    needed: "Molecule",
    marks: ["Address", "Who says so"],
    as: {
      kind: "program",
      // Targets, partners and trials are of other records; who says so is kept with the values themselves.
      targets: { Molecule: "moleculeId", Indication: "indicationId", Territory: "territory", Company: "companies.companyId", Stage: "events.stage", Status: "events.status", Since: "events.date", Address: "record.address" },
      nothing: {},
    },
  },
  {
    headers: CATALYST_COLUMNS,
    needed: "Expected event",
    marks: ["Address", "Who says so"],
    as: {
      kind: "catalyst",
      // What it is of is shown with all that this leads to, and how it stands follows from the dates.
      targets: { "Expected event": "title", Kind: "kind", Expected: "statements.date", Certainty: "statements.certainty", Outcome: "outcome", "Outcome date": "outcomeDate", Address: "record.address" },
      nothing: { outcome: ["open"] },
    },
  },
];

/** Which of the product's own files a table is: by headers that nobody else writes. One with others beside them is somebody's own. */
export function ownExportOf(headers: readonly string[]): OwnExport | null {
  const named = headers.filter((header) => header !== "");
  return EXPORTS.find((one) => named.includes(one.needed) && one.marks.some((header) => named.includes(header)) && named.every((header) => one.headers.includes(header)) && new Set(named).size === named.length)?.as ?? null;
}

/** Files that the product gives out and that state nothing of records: lists of what was changed. */
const CHANGE_LISTS = [["Company", "Change", "Of", "Before", "After", "Span"], ["When (UTC)", "Record", "Field", "Before", "After", "Change set"]];

export const isChangeList = (headers: readonly string[]): boolean => CHANGE_LISTS.some((list) => list.every((header) => headers.includes(header)));
