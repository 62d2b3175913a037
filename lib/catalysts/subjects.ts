import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { RecordLink } from "#lib/records/visible.ts";
import type { CatalystRow } from "./rows.ts";

export type Subject = RecordLink & { kind: RecordKind };

/** What an expectation is of, the closest alone: its programs, else its molecules, its study, its agreement, its companies. */
export function subjectsOf({ programs, molecules, trial, partnership, companies }: CatalystRow): Subject[] {
  const as = (kind: RecordKind, links: readonly RecordLink[]) => links.map(({ id, slug, title }) => ({ id, slug, title, kind }));
  const found = [as("program", programs), as("molecule", molecules), as("trial", trial ? [trial] : []), as("partnership", partnership ? [partnership] : []), as("company", companies)];
  return found.find((links) => links.length > 0) ?? [];
}
