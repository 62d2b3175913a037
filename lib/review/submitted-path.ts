import { changeSetPath } from "#lib/records/paths.ts";
import type { Submitted } from "./submit.ts";

/** Where to read what became of a change: what was saved, or the proposal that waits; null where nothing changed. */
export function submittedPath(submitted: Submitted): string | null {
  if (submitted.outcome === "proposed") return `/desk/review/${submitted.proposalId}`;
  return submitted.outcome === "saved" && submitted.changeSetId !== null ? changeSetPath(submitted.changeSetId) : null;
}
