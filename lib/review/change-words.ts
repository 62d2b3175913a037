import type { RecordKind } from "#lib/db/generated/enums.ts";
import { fieldLabel, heldValue } from "#lib/records/field-words.ts";
import { ownPath, splitPath } from "#lib/records/field-path.ts";
import type { AggregateData, Discrepancy, RecordState } from "#lib/records/state.ts";
import { DISCREPANCY_STATUSES } from "#lib/vocabularies/sources.ts";
import type { TitleOf } from "./titles.ts";

/** What a field, or a change of who says it, is called. */
export const changeLabel = (field: string): string => (splitPath(field).field === "discrepancies" ? "Disagreement of sources" : fieldLabel(field));

function discrepancyWords({ question, status, ruling, statements }: Discrepancy, titleOf: TitleOf): string {
  const said = statements.map(({ value, sourceId }) => `${value} (${titleOf(sourceId)})`).join("; ");
  return [question, `Also said: ${said}.`, status === "ruled" ? `Ruled: ${ruling}` : `${DISCREPANCY_STATUSES.label(status)}.`].join(" ");
}

/** What a state holds under the field of a change, in words; null where it holds nothing there. */
export function stateWords(kind: RecordKind, state: RecordState | null | undefined, field: string, titleOf: TitleOf): string | null {
  if (!state) return null;
  const { field: name, item } = splitPath(field);
  if (field === ownPath("slug")) return state.slug;
  if (field === ownPath("published")) return state.published ? "yes" : "no";
  if (field === ownPath("deleted")) return state.deleted ? "yes" : "no";
  if (field === ownPath("mergedInto")) return state.mergedInto === null ? null : titleOf(state.mergedInto);
  if (name === "discrepancies") {
    const found = state.discrepancies.find(({ id }) => id === item);
    return found ? discrepancyWords(found, titleOf) : null;
  }
  return heldValue(kind, state.data as AggregateData, field, titleOf);
}
