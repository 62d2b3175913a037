import type { CitationView } from "#lib/records/footnotes.ts";
import type { EventPart } from "./event-fields.ts";
import type { Column, PipelineParams } from "./pipeline-params.ts";
import { presentEvent } from "./present-event.ts";
import type { ProgramRow } from "./rows.ts";

/** The columns of the table in which a field of a program is marked. What is not here is marked beside the name. */
const FIELD_COLUMNS: Record<string, readonly Column[]> = {
  indicationId: ["indication"],
  setting: ["indication"],
  territory: ["territory"],
  companies: ["company"],
};
/** The same for the parts of a step. A note is shown by the program's own page alone. */
const PART_COLUMNS: Record<EventPart, readonly Column[]> = {
  kind: ["stage", "status", "source"],
  stage: ["stage", "source"],
  registrational: ["stage"],
  status: ["status"],
  date: ["since"],
  announced: [],
  note: [],
};
/** Where a citation of the whole step is marked; "since" of an undated one has nothing to mark. */
const stepColumns = (row: ProgramRow): Column[] => ["stage", "status", "source", ...(row.stageDate === null ? [] : (["since"] as const))];

type Shown = { rows: readonly ProgramRow[]; evidence: { citations: CitationView[] } };

/** Of all that is cited of the programs, what speaks of values that a view shows: its footnotes, and no others. */
export function shownCitations({ rows, evidence }: Shown, { view, columns }: Pick<PipelineParams, "view" | "columns">): CitationView[] {
  const steps = new Map(
    rows.map((row) => [row.id, { present: presentEvent(row)?.id, left: row.events.findLast((event) => event.kind === "left")?.id, columns: stepColumns(row) }]),
  );
  const nameless = new Set(rows.filter((row) => row.indication === null).map((row) => row.id));
  const inTable = (wanted: readonly Column[]) => wanted.some((column) => columns.includes(column));
  return evidence.citations.filter(({ recordId, field }) => {
    const [list = "", item, part] = field.split(".");
    const shownSteps = steps.get(recordId);
    if (!shownSteps) return true;
    if (list === "events") {
      if (part === "note") return false;
      if (view === "timeline") return true;
      if (item !== undefined && item !== shownSteps.present && item !== shownSteps.left) return false;
      if (view === "chart") return part !== "announced";
      // That a stage was left shows in the status alone.
      if (item === shownSteps.left) return inTable(["status"]);
      return inTable(part === undefined ? shownSteps.columns : PART_COLUMNS[part as EventPart]);
    }
    if (list === "moleculeId") return view === "table" || nameless.has(recordId);
    if (view === "table") return inTable(FIELD_COLUMNS[list] ?? []);
    return list in FIELD_COLUMNS && list !== "companies";
  });
}
