import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { dateOf } from "./judged.ts";
import type { CatalystRow } from "./rows.ts";

// A year in bands. What is dated to a quarter stands in the quarter's own band, not on one of its days.

export type Month = { key: string; rows: CatalystRow[] };
export type Quarter = { key: string; rows: CatalystRow[]; months: Month[] };
export type Half = { key: string; rows: CatalystRow[]; quarters: Quarter[] };
export type Year = { key: string; rows: CatalystRow[]; halves: Half[] };

type Placed = { row: CatalystRow; place: string; from: string };

const SPANS = [1, 2] as const;

function placed(rows: readonly CatalystRow[]): Placed[] {
  return rows
    .flatMap((row) => {
      const text = dateOf(row);
      if (text === null) return [];
      const date = readPartialDate(text);
      const { from } = interval(date);
      const place = { year: from.slice(0, 4), half: `${date.year}-H${date.part}`, quarter: `${date.year}-Q${date.part}`, month: from.slice(0, 7), day: from.slice(0, 7) }[date.precision];
      return [{ row, place, from }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The rows of one year, each in the narrowest band that its date fills. */
export function bandsOf(rows: readonly CatalystRow[], year: number): Year {
  const all = Map.groupBy(placed(rows), ({ place }) => place);
  const band = (key: string) => ({ key, rows: (all.get(key) ?? []).map(({ row }) => row) });
  const month = (number: number) => band(`${year}-${String(number).padStart(2, "0")}`);
  return {
    ...band(`${year}`),
    halves: SPANS.map((half) => ({
      ...band(`${year}-H${half}`),
      quarters: SPANS.map((place) => (half - 1) * 2 + place).map((quarter) => ({
        ...band(`${year}-Q${quarter}`),
        months: [1, 2, 3].map((place) => month((quarter - 1) * 3 + place)),
      })),
    })),
  };
}
