import { ColumnFacts } from "./column-facts.ts";
import { rowsOfTable } from "./open-table.ts";
import { ownExportOf } from "./own-exports.ts";
import { planOf, readRow } from "./read-row.ts";
import { isBlank } from "./read-sheet.ts";
import { columnName, type SheetRequest } from "./request.ts";
import { isDerived } from "./subject.ts";
import { columnLetters, type TableRow } from "./table.ts";
import { targetNamed } from "./targets.ts";

/** A problem at its place; `column` is the name of one, null for the whole row. */
export type SheetProblem = { row: number; column: string | null; reason: string };

export type LookedThrough = {
  facts: ColumnFacts[];
  rows: number;
  /** Rows that would be set aside; the first of their problems, and how many problems there are. */
  broken: number;
  problems: SheetProblem[];
  problemCount: number;
  notes: string[];
  first: TableRow[];
};

const MOST_PROBLEMS = 200;
const FIRST_ROWS = 20;

/** Reads every row of a sheet as the import would, and keeps what a person should see of it. */
export async function lookThrough(request: SheetRequest, signal?: AbortSignal): Promise<LookedThrough> {
  const plan = planOf(request);
  const found: LookedThrough = {
    facts: request.columns.map((column) => new ColumnFacts(column.target === null ? null : (targetNamed(request.kind, column.target) ?? null), column)),
    rows: 0, broken: 0, problems: [], problemCount: 0, notes: [], first: [],
  };
  const isOwnExport = ownExportOf(request.columns.map(({ header }) => header))?.kind === request.kind;
  let [short, derived] = [0, 0];
  for await (const row of rowsOfTable(request.file, request.format, signal, (note) => found.notes.push(note))) {
    signal?.throwIfAborted();
    if (row.row <= request.headerRow || isBlank(row)) continue;
    found.rows++;
    if (found.first.length < FIRST_ROWS) found.first.push(row);
    if (row.problem === undefined) for (const [position, facts] of found.facts.entries()) facts.add(row.cells[position] ?? { text: "" });
    if (request.format.type === "text" && row.problem === undefined && row.cells.length < request.columns.length) short++;
    const read = readRow(plan, row);
    const { problems } = read;
    if (isOwnExport && isDerived(request.kind, read)) derived++;
    if (problems.length > 0) found.broken++;
    found.problemCount += problems.length;
    for (const { column, reason } of problems.slice(0, MOST_PROBLEMS - found.problems.length))
      found.problems.push({ row: row.row, column: column === null ? null : columnName(request.columns, column, columnLetters(column)), reason });
  }
  if (short > 0) found.notes.push(`${short.toLocaleString("en-GB")} rows are shorter than the header: what they lack is read as empty.`);
  if (derived > 0) found.notes.push(`${derived.toLocaleString("en-GB")} ${derived === 1 ? "row follows" : "rows follow"} from a program, a study or an agreement: ${derived === 1 ? "it is" : "they are"} not read, whatever was changed in ${derived === 1 ? "it" : "them"}.`);
  return found;
}
