import type { Vocabulary } from "#lib/vocabularies/vocabulary.ts";
import type { Direction } from "./list-params.ts";

/**
 * Rows in the order of a vocabulary, which is not that of its stored values. What is not stated comes last in either
 * direction; rows of the same term stay as they came.
 */
export function inTermOrder<Row, Value extends string>(
  rows: readonly Row[],
  direction: Direction,
  { order }: Pick<Vocabulary<Value>, "order">,
  value: (row: Row) => Value | null,
): Row[] {
  const sign = direction === "asc" ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, two] = [value(a), value(b)];
    if (one === null || two === null) return Number(one === null) - Number(two === null);
    return sign * (order(one) - order(two));
  });
}
