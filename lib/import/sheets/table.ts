/** A cell as the file has it. `date`: where the file itself says that a number is a date. `problem`: why it says nothing. */
export type Cell = { text: string; date?: string; problem?: string };

/** A row by the number that a spreadsheet shows beside it. `problem`: why the row as a whole cannot be read. */
export type TableRow = { row: number; cells: Cell[]; problem?: string };

/** What the file holds beside its rows, and that whoever reads it should know. */
export type Notice = (note: string) => void;

export const EMPTY: Cell = { text: "" };

export const isEmpty = ({ text, problem }: Cell): boolean => problem === undefined && text.trim() === "";

/** A column by its letters, as spreadsheets name it: 0 is A, 27 is AB. */
export function columnLetters(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : columnLetters(Math.floor(position / 26) - 1) + letter;
}
