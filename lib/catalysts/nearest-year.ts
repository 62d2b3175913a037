/** Of the years that have anything the present one or the next, else the last before; the present one where none has. Null is no year. */
export function nearestYear(years: readonly (number | null)[], day: string): number {
  const present = Number(day.slice(0, 4));
  const known = years.filter((year) => year !== null).sort((a, b) => a - b);
  return known.find((year) => year >= present) ?? known.at(-1) ?? present;
}
