import { comparePartialDates } from "#lib/dates/compare.ts";
import { readPartialDate } from "#lib/dates/partial-date.ts";
import { CATALYST_KINDS } from "#lib/vocabularies/catalysts.ts";
import type { CatalystParams, CatalystSort } from "./catalyst-params.ts";
import { dateOf, type Judged } from "./judged.ts";
import { isOpen } from "./state.ts";

type Compare = (a: Judged, b: Judged) => number;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What has no value comes last, whichever way the rest runs. */
function by<Value>(key: (one: Judged) => Value | null, compare: (a: Value, b: Value) => number, descending: boolean): Compare {
  return (a, b) => {
    const [one, two] = [key(a), key(b)];
    if (one === null || two === null) return Number(one === null) - Number(two === null);
    return descending ? compare(two, one) : compare(one, two);
  };
}

const dates = (a: string, b: string) => comparePartialDates(readPartialDate(a), readPartialDate(b));
const drift = ({ standing: { shift } }: Judged) => (shift === null ? null : shift.kind === "earlier" ? -shift.days.least : shift.days.least);

/** What is open first, the longest overdue at the head; then what is over, the latest first. */
function byUrgency(descending: boolean): Compare {
  return (a, b) => {
    const [one, two] = [isOpen(a.standing.state), isOpen(b.standing.state)];
    if (one !== two) return one === descending ? 1 : -1;
    return by(one ? (each) => each.standing.expected : dateOf, dates, one === descending)(a, b);
  };
}

const COMPARE: Record<CatalystSort, (descending: boolean, titleOf: (one: Judged) => string | null) => Compare> = {
  urgency: byUrgency,
  date: (descending) => by(dateOf, dates, descending),
  first: (descending) => by(({ standing }) => standing.first, dates, descending),
  drift: (descending) => by(drift, (a, b) => a - b, descending),
  kind: (descending) => by(({ kind }) => CATALYST_KINDS.order(kind), (a, b) => a - b, descending),
  program: (descending, titleOf) => by(titleOf, (a, b) => a.localeCompare(b, "en"), descending),
};

/** `titleOf` says what the program of each is called. Behind the key stand the date and the id. */
export function inCatalystOrder(rows: readonly Judged[], { sort, descending }: Pick<CatalystParams, "sort" | "descending">, titleOf: (one: Judged) => string | null): Judged[] {
  const compare = COMPARE[sort](descending, titleOf);
  return rows.toSorted((a, b) => compare(a, b) || by(dateOf, dates, false)(a, b) || byText(a.id, b.id));
}
