import { csvLines } from "#lib/export/csv.ts";
import type { Cell, TableRow } from "./table.ts";

/** The column that says why a row was set aside. It is passed over when the mended file is read. */
export const REASON_HEADER = "Why it was set aside";

type Packed = { row: number; cells: (string | Cell)[] };

/** A row as it is kept, with all that its cells were told to be. */
export const packRow = ({ row, cells }: TableRow): string => JSON.stringify({ row, cells: cells.map((cell) => (cell.date === undefined && cell.problem === undefined ? cell.text : cell)) } satisfies Packed);

export function unpackRow(raw: string): TableRow {
  const { row, cells } = JSON.parse(raw) as Packed;
  return { row, cells: cells.map((cell) => (typeof cell === "string" ? { text: cell } : cell)) };
}

/** The header of a file of rows that were set aside: the columns of the sheet, and why. */
export const setAsideHeader = (headers: readonly string[]): string => csvLines([[...headers.filter((header) => header !== REASON_HEADER), REASON_HEADER]], { bom: true });

/** A row that was set aside, to be mended and fed again with its fellows. What stood under no column stands behind the reason. */
export function setAsideLine(headers: readonly string[], { raw, reason }: { raw: string; reason: string }): string {
  const { cells } = unpackRow(raw);
  const texts = headers.flatMap((header, column) => (header === REASON_HEADER ? [] : (cells[column]?.text ?? "")));
  const beyond = cells.slice(headers.length).map(({ text }) => text);
  return csvLines([[...texts, reason, ...beyond]]);
}
