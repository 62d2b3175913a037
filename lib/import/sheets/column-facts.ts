import { spaced } from "#lib/import/folding.ts";
import type { DateOrder, SheetColumn } from "./request.ts";
import { readChoice } from "./read-choice.ts";
import { onlyOrder, readSheetDate } from "./sheet-date.ts";
import { isEmpty, type Cell } from "./table.ts";
import type { Target } from "./targets.ts";

/** Words of a column that stand for a value of a closed list: what they are likely to mean, and how often they stand there. */
export type ColumnWords = { text: string; count: number; value: string | null; sure: boolean };
/** Dates in figures: how many can have the day first or the month first, and how many only the one or the other. */
export type ColumnDates = { either: number; example: string | null } & Record<DateOrder, number>;

const SAMPLES = 5;
const MOST_WORDS = 200;
const LONGEST_SAMPLE = 120;

/** What a column holds, gathered row by row. */
export class ColumnFacts {
  filled = 0;
  readonly samples: string[] = [];
  readonly dates: ColumnDates = { either: 0, example: null, day: 0, month: 0 };
  private readonly counts = new Map<string, { text: string; count: number }>();
  private readonly target: Target | null;
  private readonly column: SheetColumn;

  constructor(target: Target | null, column: SheetColumn) {
    this.target = target;
    this.column = column;
  }

  add(cell: Cell): void {
    if (isEmpty(cell)) return;
    this.filled++;
    const sample = cell.text.slice(0, LONGEST_SAMPLE);
    if (this.samples.length < SAMPLES && sample !== "" && !this.samples.includes(sample)) this.samples.push(sample);
    if (this.target?.input.type === "date" && cell.date === undefined) this.addDate(cell.text);
    if (this.target?.input.type === "choice") for (const text of this.target.list === null ? [cell.text] : cell.text.split(/[;\n|]/)) this.addWords(text.trim());
  }

  private addDate(text: string): void {
    const only = onlyOrder(text);
    if (only) this.dates[only]++;
    else if ("either" in readSheetDate(text, null)) {
      this.dates.either++;
      this.dates.example ??= text;
    }
  }

  private addWords(text: string): void {
    const key = spaced(text);
    const known = this.counts.get(key);
    if (known) known.count++;
    else if (key !== "" && this.counts.size < MOST_WORDS) this.counts.set(key, { text: text.slice(0, LONGEST_SAMPLE), count: 1 });
  }

  /** The words of a column of a closed list that a person should look at: those that are not certain, most frequent first. */
  words(): ColumnWords[] {
    if (this.target?.input.type !== "choice") return [];
    const { choices } = this.target.input;
    return [...this.counts]
      .map(([key, { text, count }]): ColumnWords => {
        if (Object.hasOwn(this.column.values, key)) return { text, count, value: this.column.values[key] ?? null, sure: true };
        const read = readChoice(choices, text);
        return { text, count, value: read?.value ?? null, sure: read?.sure ?? false };
      })
      .toSorted((a, b) => Number(a.sure) - Number(b.sure) || b.count - a.count || (a.text < b.text ? -1 : 1));
  }
}
