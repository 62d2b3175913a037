import { parse } from "csv-parse/sync";
import type { TextRow } from "./text-rows.ts";

/** A row's cells; with a problem, as far as they can be told apart, for whoever mends them. */
export type CellsOfRow = { cells: string[]; problem?: string };

/** The cells of rows, each of which is whole: read together, and one by one only where one of them cannot be read. */
export function cellsOfRows(rows: readonly TextRow[], separator: string): CellsOfRow[] {
  const sound = rows.filter(({ text, problem }) => problem === undefined && text !== "");
  const read = readAll(sound, separator);
  return rows.map((row): CellsOfRow => {
    if (row.problem !== undefined) return { cells: literally(row.text, separator), problem: row.problem };
    return row.text === "" ? { cells: [] } : (read.get(row) ?? { cells: [] });
  });
}

function readAll(rows: readonly TextRow[], separator: string): Map<TextRow, CellsOfRow> {
  if (rows.length === 0) return new Map();
  try {
    const records = recordsOf(rows.map(({ text }) => `${text}\n`).join(""), separator);
    if (records.length === rows.length) return new Map(rows.map((row, index) => [row, { cells: records[index] ?? [] }]));
  } catch {
    // Which row it was shows when they are read one by one.
  }
  return new Map(rows.map((row) => [row, readOne(row.text, separator)]));
}

function readOne(text: string, separator: string): CellsOfRow {
  try {
    return { cells: recordsOf(text, separator)[0] ?? [] };
  } catch {
    return { cells: literally(text, separator), problem: "A quote stands inside a cell that does not begin with one. Put the whole cell in quotes, and write the quote inside it twice." };
  }
}

const recordsOf = (text: string, separator: string): string[][] =>
  parse(text, { delimiter: separator, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true, skip_empty_lines: false }) as string[][];

const literally = (text: string, separator: string): string[] => text.split(separator);
