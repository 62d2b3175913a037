import type { Footnote, Footnotes } from "#lib/records/footnotes.ts";
import type { ProgramRow } from "./rows.ts";

/** The step that a program's present stage rests on; for one that has reached none, the guidance. */
export function presentEvent(row: Pick<ProgramRow, "stage" | "guidedStage" | "stageDate" | "events">) {
  const events = row.events.filter((event) => !event.open);
  if (row.stage === null) return events.findLast((event) => event.kind === "guided" && event.stage === row.guidedStage) ?? null;
  const reached = events.filter((event) => event.kind === "reached" && event.stage === row.stage);
  return reached.find((event) => event.date === row.stageDate) ?? reached.at(-1) ?? null;
}

/** Who says that a program is where it is. */
export function stageSources(row: ProgramRow, notes: Footnotes): Footnote[] {
  const event = presentEvent(row);
  return event ? notes.of(row.id, `events.${event.id}.stage`) : [];
}
