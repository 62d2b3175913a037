import { labelDate } from "#lib/dates/label.ts";
import { CATALYST_KINDS, CATALYST_STATES } from "#lib/vocabularies/catalysts.ts";
import { subjectsOf } from "./subjects.ts";
import type { CatalystRow } from "./rows.ts";

/** "Decision, of HQP1351, CML, China. Expected Q3 2026; first said to be H1 2026." Nothing in it changes with the day. */
export function catalystSummary(row: CatalystRow): string {
  const { expected, first, state } = row.standing;
  const of = subjectsOf(row).map(({ title }) => title).join("; ");
  const when = expected === null ? "No date is given" : `Expected ${labelDate(expected)}`;
  const before = first !== null && first !== expected ? `; first said to be ${labelDate(first)}` : "";
  const outcome = row.outcome ? ` ${CATALYST_STATES.label(state)}${row.outcome.date ? `, ${labelDate(row.outcome.date)}` : ""}.` : "";
  return `${[CATALYST_KINDS.label(row.kind), of].filter(Boolean).join(" of ")}. ${when}${before}.${outcome}`;
}
