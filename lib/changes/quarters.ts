import type { Span } from "./span.ts";

export type Quarter = { label: string; from: string; to: string };

export const QUARTERS = 8;
const MOST_QUARTERS = 80;

const indexOf = (day: string) => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** The quarters of a span of days, but no fewer than is usual and no more than twenty years of them; of two moments, the usual ones up to the second. */
export function quartersOf(span: Span | null, today: string): { quarters: Quarter[]; until: string } {
  if (span?.by !== "day") {
    const until = span?.to.slice(0, 10) ?? today;
    return { quarters: quartersUntil(until), until };
  }
  return { quarters: quartersUntil(span.to, Math.min(MOST_QUARTERS, Math.max(QUARTERS, indexOf(span.to) - indexOf(span.from) + 1))), until: span.to };
}

/** The quarter of a day and those before it, the earliest first; `to` is the first day that no longer belongs to it. */
export function quartersUntil(day: string, count = QUARTERS): Quarter[] {
  const index = indexOf(day);
  const first = (quarter: number) => `${String(Math.floor(quarter / 4)).padStart(4, "0")}-${String((quarter % 4) * 3 + 1).padStart(2, "0")}-01`;
  return Array.from({ length: count }, (_, back) => index - count + 1 + back).map((quarter) => ({ label: `Q${(quarter % 4) + 1} ${Math.floor(quarter / 4)}`, from: first(quarter), to: first(quarter + 1) }));
}
