import type { CitationView } from "#lib/records/footnotes.ts";
import type { PipelinePage } from "./pipeline-queries.ts";
import { presentEvent } from "./present-event.ts";
import type { View } from "./pipeline-params.ts";

const ALWAYS = new Set(["indicationId", "setting", "territory"]);

/** Of all that is cited of the programs, what speaks of values that a view shows: its footnotes, and no others. */
export function shownCitations({ rows, evidence }: Pick<PipelinePage, "rows" | "evidence">, view: View): CitationView[] {
  const shown = new Map(rows.map((row) => [row.id, new Set([presentEvent(row)?.id, row.events.findLast((event) => event.kind === "left")?.id])]));
  return evidence.citations.filter(({ recordId, field }) => {
    const [list, item] = field.split(".");
    if (!shown.has(recordId) || ALWAYS.has(field)) return true;
    if (list === "events") return view === "timeline" || item === undefined || shown.get(recordId)?.has(item);
    return view === "table" && (list === "moleculeId" || list === "companies");
  });
}
