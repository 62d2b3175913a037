import { fileError } from "#lib/import/files/file-error.ts";
import { MOST_COLUMNS } from "./limits.ts";
import { columnLetters, isEmpty, type TableRow } from "./table.ts";

/** Rows that are looked at for a header: titles and notes may stand above it. */
const FIRST_ROWS = 50;

export type Header = { row: number; headers: string[] };

/**
 * The row that names the columns: the first that fills as many cells as most of the rows behind it, or the one that a person
 * names. Throws AppError `invalid` for a table without one, or with too many columns.
 */
export async function findHeader(rows: AsyncIterable<TableRow>, wanted: number | undefined): Promise<Header> {
  const first: TableRow[] = [];
  for await (const row of rows) {
    if (wanted !== undefined ? row.row === wanted : row.problem === undefined && row.cells.some((cell) => !isEmpty(cell))) first.push(row);
    if (first.length >= FIRST_ROWS || (wanted !== undefined && row.row >= wanted)) break;
  }
  const filled = ({ cells }: TableRow) => cells.filter((cell) => !isEmpty(cell)).length;
  const most = Math.max(0, ...first.map(filled));
  const header = first.find((row) => filled(row) * 2 > most);
  if (!header) throw fileError(wanted === undefined ? "The table has no row that names its columns." : `There is nothing in row ${wanted} that names columns.`);
  const width = header.cells.findLastIndex((cell) => !isEmpty(cell)) + 1;
  if (width > MOST_COLUMNS) throw fileError(`The table has ${width.toLocaleString("en-GB")} columns, and ${MOST_COLUMNS} are allowed: the last is ${columnLetters(width - 1)}. Take out those that are not needed.`);
  return { row: header.row, headers: header.cells.slice(0, width).map(({ text }) => text.replaceAll(/[\s\p{C}]+/gu, " ").trim().slice(0, 1000)) };
}
