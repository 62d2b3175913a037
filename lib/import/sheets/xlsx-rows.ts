import { fileError } from "#lib/import/files/file-error.ts";
import { excelDate } from "./excel-date.ts";
import { LONGEST_CELL, MOST_COLUMNS } from "./limits.ts";
import { columnOf } from "./merged-cells.ts";
import { columnLetters, EMPTY, isEmpty, type Cell, type TableRow } from "./table.ts";
import { tooLong, wholeCell } from "./text-table.ts";
import { unescaped, type Workbook } from "./xlsx-workbook.ts";
import type { Attributes, XmlHandler } from "./xml-events.ts";

const LAST_ROW = 1_048_576;

/** Gathers the rows of a sheet from its XML. What a formula came to is read, and never the formula. */
export class SheetRows implements XmlHandler {
  hiddenRows = 0;
  private done: TableRow[] = [];
  private row = 0;
  private cells: Cell[] = [];
  private column = -1;
  private type = "n";
  private style = 0;
  private value: string | null = null;
  private hasFormula = false;
  private size = 0;
  private into: "value" | null = null;
  private aside = 0;
  private isInRows = false;
  private readonly workbook: Pick<Workbook, "formats" | "isFrom1904">;
  private readonly shared: readonly string[];
  private readonly part: string;

  constructor(workbook: Pick<Workbook, "formats" | "isFrom1904">, shared: readonly string[], part: string) {
    this.workbook = workbook;
    this.shared = shared;
    this.part = part;
  }

  /** The rows that are whole and were not taken yet. */
  taken(): TableRow[] {
    const rows = this.done;
    this.done = [];
    return rows;
  }

  open = (name: string, attributes: () => Attributes): void => {
    if (name === "sheetData") this.isInRows = true;
    if (!this.isInRows) return;
    if (name === "row") this.openRow(attributes());
    else if (name === "c") this.openCell(attributes());
    else if (name === "f") this.hasFormula = true;
    else if (name === "rPh") this.aside++;
    this.into = (name === "v" || name === "t") && this.aside === 0 ? "value" : null;
    if (this.into) this.value ??= "";
  };

  text = (text: string): void => {
    if (!this.into) return;
    this.size += text.length;
    if (this.size <= LONGEST_CELL * 2) this.value = (this.value ?? "") + text;
  };

  close = (name: string): void => {
    if (name === "sheetData") this.isInRows = false;
    if (name === "rPh") this.aside--;
    if (name === "v" || name === "t") this.into = null;
    if (!this.isInRows) return;
    if (name === "c") this.closeCell();
    if (name === "row" && this.cells.some((cell) => !isEmpty(cell))) this.done.push({ row: this.row, cells: this.cells });
  };

  private openRow({ r, hidden }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW) throw fileError(`The workbook is damaged: in ${this.part} row ${String(r).slice(0, 20)} follows row ${this.row}.`);
    this.row = row;
    this.cells = [];
    this.column = -1;
    if (hidden === "1" || hidden === "true") this.hiddenRows++;
  }

  private openCell({ r, t = "n", s = "0" }: Attributes): void {
    const letters = r === undefined ? null : /^([A-Z]{1,3})\d+$/.exec(r)?.[1];
    const column = letters === null ? this.column + 1 : letters === undefined ? -1 : columnOf(letters);
    if (column <= this.column) throw fileError(`The workbook is damaged: in ${this.part}, row ${this.row}, cell ${String(r).slice(0, 20)} is out of order.`);
    this.column = column;
    this.type = t;
    this.style = Number(s);
    this.value = null;
    this.hasFormula = false;
    this.size = 0;
  }

  private closeCell(): void {
    const cell = this.cell();
    if (isEmpty(cell)) return;
    if (this.column >= MOST_COLUMNS)
      throw fileError(`The sheet has more than ${MOST_COLUMNS} columns: in row ${this.row}, cell ${columnLetters(this.column)}${this.row} holds something. Take out the columns that are not needed.`);
    while (this.cells.length < this.column) this.cells.push(EMPTY);
    this.cells.push(cell);
  }

  private cell(): Cell {
    const { type, value } = this;
    if (this.size > LONGEST_CELL) return tooLong(this.size, value ?? "");
    if (value === null) return this.hasFormula ? { text: "", problem: "It holds a formula without the value that it came to. Open the workbook in a spreadsheet program and save it." } : EMPTY;
    if (type === "s") return this.sharedCell(value);
    if (type === "b") return { text: value === "1" || value === "true" ? "yes" : "no" };
    if (type === "e") return { text: value, problem: `A formula came to an error (${value.slice(0, 20)}).` };
    if (type === "d") return isoCell(value);
    if (type === "str" || type === "inlineStr") return wholeCell(unescaped(value));
    return value === "" ? EMPTY : this.number(value);
  }

  private sharedCell(value: string): Cell {
    const text = /^\d+$/.test(value) ? this.shared[Number(value)] : undefined;
    if (text === undefined) return { text: "", problem: "The workbook is damaged: the text of this cell is not in it." };
    return wholeCell(text);
  }

  private number(value: string): Cell {
    const number = Number(value);
    if (!Number.isFinite(number)) return { text: value, problem: "It is said to be a number, and is none." };
    const format = this.workbook.formats[this.style] ?? null;
    if (format === null) return { text: String(number) };
    const date = excelDate(number, format, this.workbook.isFrom1904);
    return date === null ? { text: String(number), problem: format === "time" ? "It is a time of day." : "It is shown as a date, and is none." } : { text: date, date };
  }
}

const isoCell = (value: string): Cell => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  return day ? { text: day, date: day } : { text: value, problem: "It is said to be a date, and is none." };
};
