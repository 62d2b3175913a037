import { daysBefore } from "./span.ts";
import { quartersUntil } from "./quarters.ts";

/** By the end of the month in which the interview was given, which is all that its source says of its day. */
const INTERVIEW = "2019-05-31";

/** Spans up to today that are often asked for. A week begins on a Monday. */
export function shortcuts(today: string): { label: string; query: string }[] {
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  const [quarter] = quartersUntil(today, 1);
  const starts: [string, string][] = [
    ["This week", daysBefore(today, weekday + 1)],
    ["This month", daysBefore(`${today.slice(0, 7)}-01`, 1)],
    ["This quarter", daysBefore(quarter?.from ?? today, 1)],
    ["Last 90 days", daysBefore(today, 90)],
    ["Since the interview of May 2019", INTERVIEW],
  ];
  return starts.map(([label, from]) => ({ label, query: `from=${from}&to=${today}` }));
}
