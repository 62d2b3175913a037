/** The same values, some at a time: as many as together weigh `most`, or more by the last of them; at the end there may be fewer. */
export function* chunked<Value>(values: Iterable<Value>, most: number, weightOf: (value: Value) => number = () => 1): Generator<Value[]> {
  let some: Value[] = [];
  let weight = 0;
  for (const value of values) {
    some.push(value);
    weight += weightOf(value);
    if (weight < most) continue;
    yield some;
    some = [];
    weight = 0;
  }
  if (some.length > 0) yield some;
}
