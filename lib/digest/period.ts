import type { DigestFrequency } from "#lib/db/generated/enums.ts";

/** Letters go out from this hour on, in UTC: after the night's imports, before the working day of Europe. */
const HOUR = 6;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A day or a week for which one letter is sent, and the moment from which it is due. */
export type Period = { key: string; begins: Date };

/** The latest period that has begun: `2026-11-25`, or by ISO 8601 `2026-W48`, which begins on a Monday. */
export function presentPeriod(frequency: DigestFrequency, now: Date): Period {
  const day = new Date(Math.floor((now.getTime() - HOUR * HOUR_MS) / DAY_MS) * DAY_MS);
  if (frequency === "daily") return { key: day.toISOString().slice(0, 10), begins: from(day) };
  const monday = new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS);
  // A week belongs to the year of its Thursday.
  const thursday = new Date(monday.getTime() + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return { key: `${year}-W${String(week).padStart(2, "0")}`, begins: from(monday) };
}

const from = (day: Date) => new Date(day.getTime() + HOUR * HOUR_MS);
