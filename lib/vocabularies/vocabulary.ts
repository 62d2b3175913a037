/** `short` is for narrow columns; `definition` is what a reader is told on asking. */
export type Term = { label: string; short?: string; definition: string };

/** A closed list of values with their labels, definitions and order (the order in which they are written). */
export type Vocabulary<Value extends string> = {
  values: [Value, ...Value[]];
  term(value: Value): Term;
  label(value: Value): string;
  short(value: Value): string;
  order(value: Value): number;
  has(value: string): value is Value;
};

export function vocabulary<Value extends string>(terms: Record<Value, Term>): Vocabulary<Value> {
  const values = Object.keys(terms) as [Value, ...Value[]];
  const order = new Map<string, number>(values.map((value, position) => [value, position]));
  return {
    values,
    term: (value) => terms[value],
    label: (value) => terms[value].label,
    short: (value) => terms[value].short ?? terms[value].label,
    order: (value) => order.get(value) ?? -1,
    has: (value): value is Value => order.has(value),
  };
}
