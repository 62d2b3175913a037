/** The parameters that a page is given, as the query that they were. */
export function rawQuery(given: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(Object.entries(given).flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one])));
}
