import { fileError } from "#lib/import/files/file-error.ts";
import { cellsOfRows } from "./csv-cells.ts";
import type { Encoding } from "./encodings.ts";
import { LONGEST_CELL, MOST_ROWS } from "./limits.ts";
import { declaredSeparator, type Separator } from "./separators.ts";
import type { Cell, TableRow } from "./table.ts";
import { linesOfText, textOf } from "./text-lines.ts";
import { rowsOfLines, type TextRow } from "./text-rows.ts";

const AT_ONCE = 500;

/** The rows of a text file. Lines without anything count as rows, as in a spreadsheet, and are not given. */
export async function* textTable(file: string, { encoding, separator }: { encoding: Encoding; separator: Separator }, signal?: AbortSignal): AsyncGenerator<TableRow> {
  let row = 0;
  let isFirst = true;
  let batch: TextRow[] = [];
  const rowsOfBatch = (): TableRow[] => {
    const read = cellsOfRows(batch, separator);
    batch = [];
    return read.flatMap(({ cells, problem }) => {
      row++;
      if (row > MOST_ROWS) throw fileError(`The table has more than ${MOST_ROWS.toLocaleString("en-GB")} rows: divide it.`);
      if (cells.length === 0 && problem === undefined) return [];
      return [{ row, cells: cells.map(textCell), ...(problem === undefined ? {} : { problem }) }];
    });
  };
  for await (const found of rowsOfLines(linesOfText(textOf(file, encoding, signal)), separator)) {
    if (isFirst && declaredSeparator(found.text)) {
      isFirst = false;
      continue;
    }
    isFirst = false;
    batch.push(found);
    if (batch.length >= AT_ONCE) yield* rowsOfBatch();
  }
  yield* rowsOfBatch();
}

const textCell = (text: string): Cell => {
  const whole = wholeCell(text);
  if (whole.problem === undefined && text.includes("\uFFFD")) return { text, problem: "It holds letters that cannot be read in this encoding." };
  return whole;
};

/** What stands where a text was cut off, so that nobody takes what is left for the whole. */
const CUT = " … [cut off here]";

/** A cell of this text, unless it is too long or was so once. */
export function wholeCell(text: string): Cell {
  if (text.length > LONGEST_CELL) return tooLong(text.length, text);
  return text.endsWith(CUT) ? { text, problem: "It was cut off when it was set aside. Write in its place what is to stand there." } : { text };
}

/** Of a cell that is too long only the beginning is kept. */
export const tooLong = (length: number, text: string): Cell => ({
  text: text.slice(0, 200) + CUT,
  problem: `It has ${length.toLocaleString("en-GB")} characters; a cell may have ${LONGEST_CELL.toLocaleString("en-GB")}.`,
});
