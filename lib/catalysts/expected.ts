import { comparePartialDates } from "#lib/dates/compare.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";

/** What counts of a statement: the date that was given, and when it was said. */
export type Said = { date: string | null; said: string | null };

/** In the order in which they were said. What nobody dates came before what somebody does; else the order they are listed in. */
export function inOrderSaid<Statement extends Said>(statements: readonly Statement[]): Statement[] {
  return statements.toSorted((a, b) => {
    if (a.said !== null && b.said !== null) return comparePartialDates(readPartialDate(a.said), readPartialDate(b.said));
    return Number(a.said !== null) - Number(b.said !== null);
  });
}

/** The date said last, which may have been taken back, and the first that was ever given. */
export function expectedDates(statements: readonly Said[]): { expected: string | null; first: string | null } {
  const ordered = inOrderSaid(statements);
  return { expected: ordered.at(-1)?.date ?? null, first: ordered.find(({ date }) => date !== null)?.date ?? null };
}

/** The columns that the gate keeps beside a catalyst. */
export function expectedColumns(statements: readonly Said[]) {
  const { expected, first } = expectedDates(statements);
  const days = expected === null ? null : interval(readPartialDate(expected));
  return { expectedDate: expected, expectedFrom: days?.from ?? null, expectedUntil: days?.until ?? null, firstDate: first };
}
