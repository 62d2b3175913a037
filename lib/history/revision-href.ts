import { historyPath } from "#lib/records/paths.ts";
import { historyHref } from "./history-params.ts";
import type { RevisionView } from "./revision-views.ts";

/** Where everyone reads what a revision changed: beside the version before it, or whole where it is the first. */
export function revisionHref({ record: { kind, slug }, version }: Pick<RevisionView, "record" | "version">): string {
  return historyHref(historyPath(kind, slug), version > 1 ? { from: version - 1, to: version } : { version });
}
