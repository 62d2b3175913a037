import { presentEvent } from "./present-event.ts";
import type { ProgramRow } from "./rows.ts";

export type EventPart = "kind" | "stage" | "status" | "date" | "announced" | "registrational" | "note";

/** The fields of parts of a step under which a citation may stand: to be cited together where they are shown together. */
export const eventFields = (id: string, ...parts: EventPart[]): string[] => parts.map((part) => `events.${id}.${part}`);

/** What says where a program stands and since when: its present step, and the one by which it left its stage. */
export function standingFields(row: ProgramRow): string[] {
  const present = presentEvent(row);
  const left = row.events.findLast((event) => event.kind === "left");
  return [...(present ? eventFields(present.id, "kind", "stage", "date", "status") : []), ...(left ? eventFields(left.id, "kind", "stage", "date", "status") : [])];
}

/** What says whether work goes on: the last step that happened. */
export const statusFields = ({ lastEventId }: ProgramRow): string[] => (lastEventId === null ? [] : eventFields(lastEventId, "kind", "status"));
