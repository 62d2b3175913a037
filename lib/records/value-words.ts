import { labelDate } from "#lib/dates/label.ts";
import { parsePartialDate } from "#lib/dates/partial-date.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { DISCREPANCY_STATUSES } from "#lib/vocabularies/sources.ts";
import { OWN_PARTS, ownPath, splitPath } from "./field-path.ts";
import { fieldLabel, heldValue, type Titles } from "./field-words.ts";
import type { AggregateData, Discrepancy, Item, RecordState, Scalar } from "./state.ts";

// What a change is put into words by, wherever it is shown: in a history, a proposal, a preview, a merge. Paths are those
// of a log of changes: `city`, `events.filed.date`, `record.slug`, `discrepancies.start`.

type Statement = Discrepancy["statements"][number];

/** What a source states, as pages say it: dates are said as dates are said elsewhere. */
export const statedWords = (value: string): string => (parsePartialDate(value) ? labelDate(value) : value);

const statementWords = ({ value, sourceId, locator, isError }: Statement, titleOf: Titles): string =>
  `${statedWords(value)} (${[titleOf(sourceId), locator].filter(Boolean).join(", ")}${isError ? "; marked as an error" : ""})`;

function discrepancyWords({ question, status, ruling, statements }: Discrepancy, titleOf: Titles): string {
  const said = statements.map((statement) => statementWords(statement, titleOf)).join("; ");
  return `${question} Also said: ${said}. ${status === "ruled" ? `Ruled: ${ruling}` : `${DISCREPANCY_STATUSES.label(status)}.`}`;
}

function ownWords(path: string, value: unknown, titleOf: Titles): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return path === ownPath("mergedInto") ? titleOf(String(value)) : String(value);
}

/** A value that stands under a path, in words; null for none. */
export function valueWords(kind: RecordKind, path: string, value: unknown, titleOf: Titles): string | null {
  if (value === null || value === undefined) return null;
  const { field, item, part } = splitPath(path);
  if (field === "record") return ownWords(path, value, titleOf);
  if (field === "discrepancies") return discrepancyWords(value as Discrepancy, titleOf);
  const data: AggregateData = item !== null && part !== null ? { [field]: [{ id: item, [part]: value as Scalar }] } : { [field]: value as Scalar | Item[] };
  return heldValue(kind, data, path, titleOf);
}

const disputeOf = (state: RecordState, path: string) => state.discrepancies.find(({ id }) => `discrepancies.${id}` === path);

/** What a state holds under a path, in words; null where it holds nothing there. */
export function stateWords(kind: RecordKind, state: RecordState | null | undefined, path: string, titleOf: Titles): string | null {
  if (!state) return null;
  const own = OWN_PARTS.find((part) => ownPath(part) === path);
  if (own) return valueWords(kind, path, state[own], titleOf);
  const dispute = disputeOf(state, path);
  return dispute ? valueWords(kind, path, dispute, titleOf) : heldValue(kind, state.data, path, titleOf);
}

/** What a change is called; a disagreement of sources is looked up in the states before and after. */
export function changeLabel(path: string, ...states: readonly (RecordState | null | undefined)[]): string {
  const [dispute] = states.flatMap((state) => (state && disputeOf(state, path)) ?? []);
  return dispute ? disputeLabel(dispute) : fieldLabel(path);
}

export const disputeLabel = ({ field }: Pick<Discrepancy, "field">): string => `Sources disagree: ${fieldLabel(field).toLowerCase()}`;
