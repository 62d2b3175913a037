const DAY_MS = 86_400_000;

/** Whole days from one day to another, both `YYYY-MM-DD`; negative where the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The day it is, in UTC, which is also what the records' own moments are in. */
export const today = (now: Date = new Date()): string => now.toISOString().slice(0, 10);
