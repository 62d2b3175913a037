import { cite } from "#components/records/cite.tsx";
import { html, type Html } from "#components/ui/html.ts";
import { barOf } from "#lib/programs/bar.ts";
import { standingFields } from "#lib/programs/event-fields.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { programName } from "./program-name.ts";
import { stageCells } from "./stage-cells.ts";

/** One program of the chart. */
export function chartRow(row: ProgramRow, notes: Footnotes, disputed: boolean): Html {
  const marks = {
    sources: cite(notes, row.id, standingFields(row)),
    disputed: disputed && html`<a href="#discrepancies" aria-label="Sources disagree"> ≠</a>`,
  };
  return html`<tr><th scope="row">${programName(row, notes)}</th>${stageCells(barOf(row), marks)}</tr>`;
}
