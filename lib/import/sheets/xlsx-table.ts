import { fileError } from "#lib/import/files/file-error.ts";
import { MOST_ROWS } from "./limits.ts";
import { mergedCells, type Merge } from "./merged-cells.ts";
import { SheetRows } from "./xlsx-rows.ts";
import type { Cell, Notice, TableRow } from "./table.ts";
import { openWorkbook } from "./xlsx-workbook.ts";
import { xmlEvents } from "./xml-events.ts";

/** The rows of one sheet of a workbook that hold anything. */
export async function* xlsxTable(file: string, { sheet }: { sheet: string }, signal?: AbortSignal, notice: Notice = () => {}): AsyncGenerator<TableRow> {
  const workbook = await openWorkbook(file);
  try {
    const { archive, sheets } = workbook;
    const part = sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined) throw fileError(`The workbook has no sheet called “${sheet.slice(0, 60)}”.`);
    const merges = await mergedCells(archive.bytes(part));
    const rows = new SheetRows(workbook, await workbook.sharedTexts(), part);
    const spread = new Spread(merges);
    let given = 0;
    for await (const _ of xmlEvents(archive.bytes(part), part, rows)) {
      signal?.throwIfAborted();
      for (const row of rows.taken()) {
        if (++given > MOST_ROWS) throw fileError(`The sheet has more than ${MOST_ROWS.toLocaleString("en-GB")} rows: divide it.`);
        yield spread.row(row);
      }
    }
    if (spread.rows > 0) notice(`Cells are merged over several rows: what stands in them is read in each of these rows (${spread.rows.toLocaleString("en-GB")}).`);
    if (rows.hiddenRows > 0) notice(`${rows.hiddenRows.toLocaleString("en-GB")} rows are hidden in the sheet, and are read like all others.`);
  } finally {
    workbook.archive.close();
  }
}

/** What stands in cells that were merged down a column stands in each of them; across columns it would be a guess. */
class Spread {
  rows = 0;
  private readonly starting: Map<number, Merge[]>;
  private open: { merge: Merge; cell: Cell }[] = [];

  constructor(merges: readonly Merge[]) {
    this.starting = Map.groupBy(merges, ({ top }) => top);
  }

  row(row: TableRow): TableRow {
    this.open = this.open.filter(({ merge }) => merge.bottom >= row.row);
    const cells = [...row.cells];
    for (const { merge, cell } of this.open) {
      while (cells.length <= merge.left) cells.push({ text: "" });
      cells[merge.left] = cell;
    }
    if (this.open.length > 0) this.rows++;
    let across = false;
    for (const merge of this.starting.get(row.row) ?? []) {
      const cell = cells[merge.left];
      if (merge.right > merge.left) across = true;
      else if (cell && merge.bottom > merge.top) this.open.push({ merge, cell });
    }
    const problem = across ? "Cells of this row are merged across columns: what stands in them belongs to no one column." : row.problem;
    return { ...row, cells, ...(problem === undefined ? {} : { problem }) };
  }
}
