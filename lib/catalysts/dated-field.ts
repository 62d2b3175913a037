import type { StatementCertainty } from "#lib/db/generated/enums.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { bareDate } from "./bare-date.ts";
import type { Expected, FormerSource, Outcome, Statement } from "./expectation.ts";

/** A value that a field has held since a revision; the last one is the present one. */
export type HeldValue = { value: string | null; recorded: string; sources: FormerSource[] };

type Field = { field: string; /** Of each of its dates. */ certainty: (date: string) => StatementCertainty; history: readonly HeldValue[] };

/** A date tells of something to come where it says so, or lay ahead on the day it was recorded. */
const isAhead = ({ value, recorded }: HeldValue): boolean => {
  if (value === null) return false;
  const date = readPartialDate(value);
  return date.certainty !== "actual" || interval(date).from > recorded;
};

/**
 * What a dated field of a record has promised and what came of it: every date to come that it held is a statement, and a
 * date that is past the outcome. Null where it never held a date to come.
 */
export function expectedOfField({ field, certainty, history }: Field): Pick<Expected, "statements" | "outcome"> | null {
  const present = history.at(-1);
  const statements = history.filter(isAhead).map(
    (held): Statement => ({
      date: bareDate(held.value as string),
      said: held.recorded,
      certainty: certainty(held.value as string),
      note: null,
      fields: held === present ? [field] : [],
      former: held === present ? [] : held.sources,
    }),
  );
  if (!present || statements.length === 0) return null;
  const last = statements.at(-1)?.certainty ?? "guided";
  if (present.value === null) return { statements: [...statements, { date: null, said: present.recorded, certainty: last, note: "no date any more", fields: [], former: present.sources }], outcome: null };
  const outcome: Outcome | null = isAhead(present) ? null : { kind: "happened", date: present.value, note: null, fields: [field] };
  return { statements, outcome };
}
