import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";

/** As many as a page lists. */
const MOST = 40;

/** The years between whose ends something came of the programs, but for the last, which ends with what stands now. */
export function yearsUntil(rows: readonly Pick<ProgramRow, "events">[]): number[] {
  const years = rows.flatMap(({ events }) => events).flatMap(({ kind, date, announced }) => {
    const when = kind === "guided" ? announced : date;
    return when === null ? [] : [Number(interval(readPartialDate(when)).until.slice(0, 4))];
  });
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first }, (_, index) => first + index).slice(-MOST);
}
