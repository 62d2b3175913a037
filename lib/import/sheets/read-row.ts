import { columnLetters, isEmpty, type TableRow } from "./table.ts";
import { columnName, type SheetColumn, type SheetRequest } from "./request.ts";
import { readCell, type CellValue } from "./read-cell.ts";
import { identityOf } from "./suggest-columns.ts";
import { targetNamed, type Target } from "./targets.ts";

/** A column that is read, with where it stands and what it is called. */
export type ReadColumn = { position: number; name: string; column: SheetColumn; target: Target };
export type RowCell = { column: ReadColumn; values: CellValue[] };
/** What is wrong with a row; `column` null: with the row as a whole. */
export type RowProblem = { column: number | null; reason: string };
export type ReadRow = { row: number; cells: RowCell[]; problems: RowProblem[] };

/** Columns that together make the items of a list. `lead`: what sort of item it is, where the columns were chosen for it. */
export type Group = { list: string; lead: Target["lead"]; columns: ReadColumn[] };

/** How a request reads its columns, made once for all rows. */
export type Plan = { request: SheetRequest; columns: ReadColumn[]; groups: Group[] };

export function planOf(request: SheetRequest): Plan {
  const columns = request.columns.flatMap((column, position): ReadColumn[] => {
    const target = column.target === null ? undefined : targetNamed(request.kind, column.target);
    return target ? [{ position, name: columnName(request.columns, position, columnLetters(position)), column, target }] : [];
  });
  return { request, columns, groups: groupsOf(columns) };
}

/** Two columns for the same part of a list are of two items. */
function groupsOf(columns: readonly ReadColumn[]): Group[] {
  const groups: Group[] = [];
  for (const column of columns) {
    const { list, lead, part } = column.target;
    if (list === null) continue;
    const open = groups.find((group) => group.list === list && group.lead?.value === lead?.value && !group.columns.some(({ target }) => target.part === part));
    if (open) open.columns.push(column);
    else groups.push({ list, lead, columns: [column] });
  }
  return groups;
}

/** Reads a row without looking at what is held: everything in it that cannot be read is found at once. */
export function readRow({ request, columns, groups }: Plan, { row, cells, problem }: TableRow): ReadRow {
  if (problem !== undefined) return { row, cells: [], problems: [{ column: null, reason: problem }] };
  const problems: RowProblem[] = [];
  const beyond = cells.findIndex((cell, position) => position >= request.columns.length && !isEmpty(cell));
  if (beyond >= 0) problems.push({ column: null, reason: `The row is longer than the header: cell ${columnLetters(beyond)} stands under no column.` });
  const read: RowCell[] = [];
  for (const column of columns) {
    const found = readCell(request.kind, column.target, column.column, cells[column.position] ?? { text: "" });
    if ("problem" in found) problems.push({ column: column.position, reason: found.problem });
    else if (found.values.length > 0) read.push({ column, values: found.values });
  }
  for (const group of groups) problems.push(...uneven(group, read));
  const isNamed = read.some(({ column: { target } }) => target.key === identityOf(request.kind) || target.key === "record.address");
  if (problems.length === 0 && !isNamed) problems.push({ column: null, reason: `It names no ${request.kind === "program" ? "molecule" : request.kind}.` });
  return { row, cells: read, problems };
}

/** Of cells that name several things, each has to name as many; one that names one says it of all. */
function uneven(group: Group, cells: readonly RowCell[]): RowProblem[] {
  const own = cells.filter(({ column }) => group.columns.includes(column));
  const [most] = own.toSorted((a, b) => b.values.length - a.values.length);
  return own
    .filter(({ values }) => most && values.length !== 1 && values.length !== most.values.length)
    .map(({ column, values }) => ({ column: column.position, reason: `It names ${values.length} things, and column ${most?.column.name} names ${most?.values.length}.` }));
}

/** The problems of a row as one text, each with its column. */
export const problemWords = (problems: readonly RowProblem[], nameOf: (column: number) => string): string =>
  problems.map(({ column, reason }) => (column === null ? reason : `Column ${nameOf(column)}: ${reason}`)).join(" ");
