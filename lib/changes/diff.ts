import type { ProgramStatus, Stage } from "#lib/db/generated/enums.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

/** Where a program stood at one point in time. */
export type ProgramStanding = { id: string; stage: Stage | null; status: ProgramStatus | null; guidedStage: Stage | null };
export type ProgramChangeKind = "new" | "advanced" | "moved_back" | "stopped" | "resumed" | "vanished" | "restated";
/** What came between two points in time. Without `before` it was not there yet, without `after` it is there no longer. */
export type ProgramChange = { id: string; kind: ProgramChangeKind; before: ProgramStanding | null; after: ProgramStanding | null };

const STOPPED = new Set<ProgramStatus | null>(["suspended", "discontinued", "withdrawn"]);
const SILENT: ProgramStatus = "no_development_reported";

/** What one has to know to get from the standings `before` to those `after`, in the order of the ids. */
export function changes(before: readonly ProgramStanding[], after: readonly ProgramStanding[]): ProgramChange[] {
  const [was, is] = [byId(before), byId(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((id) => changeOf(id, was.get(id) ?? null, is.get(id) ?? null) ?? []);
}

/** The standings after the changes, in the order of the ids. */
export function apply(made: readonly ProgramChange[], before: readonly ProgramStanding[]): ProgramStanding[] {
  const standings = byId(before);
  for (const { id, after } of made) {
    if (after) standings.set(id, after);
    else standings.delete(id);
  }
  return [...standings.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const byId = (standings: readonly ProgramStanding[]) => new Map(standings.map((one) => [one.id, one]));

function changeOf(id: string, before: ProgramStanding | null, after: ProgramStanding | null): ProgramChange | null {
  if (before && after && before.stage === after.stage && before.status === after.status && before.guidedStage === after.guidedStage) return null;
  return { id, kind: kindOf(before, after), before, after };
}

/** That work ended, or goes on again, says more than how far it had come; both sides tell the rest. */
function kindOf(before: ProgramStanding | null, after: ProgramStanding | null): ProgramChangeKind {
  if (!before) return "new";
  if (!after || (after.status === SILENT && before.status !== SILENT)) return "vanished";
  if (STOPPED.has(after.status) && !STOPPED.has(before.status)) return "stopped";
  if (!STOPPED.has(after.status) && (STOPPED.has(before.status) || (before.status === SILENT && after.status !== SILENT))) return "resumed";
  const gone = reach(after.stage) - reach(before.stage);
  return gone > 0 ? "advanced" : gone < 0 ? "moved_back" : "restated";
}

/** No stage stated is short of every stage. */
const reach = (stage: Stage | null) => (stage === null ? -1 : STAGES.order(stage));
