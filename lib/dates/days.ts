const DAY_MS = 86_400_000;

/** Whole days from one day to another, both `YYYY-MM-DD`; negative where the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The day so many days later, or earlier. */
export const addDays = (day: string, count: number): string => today(new Date(Date.parse(day) + count * DAY_MS));

/** The same day so many years later, or earlier; 1 March for a 29 February that is none. */
export function addYears(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return today(new Date(Date.UTC(year + count, month - 1, date)));
}

/** The day it is, in UTC, which is also what the records' own moments are in. */
export const today = (now: Date = new Date()): string => now.toISOString().slice(0, 10);
