/** The same values, some at a time; the last time there may be fewer. */
export function* chunked<Value>(values: Iterable<Value>, most: number): Generator<Value[]> {
  let some: Value[] = [];
  for (const value of values) {
    some.push(value);
    if (some.length < most) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
