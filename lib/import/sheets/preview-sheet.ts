import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { fileError } from "#lib/import/files/file-error.ts";
import type { Mapped } from "#lib/import/compare/statement.ts";
import { chooseColumns, type ColumnChoice } from "./choose-columns.ts";
import type { ColumnDates, ColumnWords } from "./column-facts.ts";
import { findHeader } from "./find-header.ts";
import { lookThrough, type SheetProblem } from "./look-through.ts";
import { mapRows } from "./map-rows.ts";
import { detectFormat, rowsOfTable, type DetectedFormat, type FormatChoice } from "./open-table.ts";
import { isChangeList, ownExportOf } from "./own-exports.ts";
import { planOf, problemWords, readRow } from "./read-row.ts";
import { hashOf, rowKey } from "./read-sheet.ts";
import { rememberedColumns } from "./remembered.ts";
import { columnName, sheetRequest, type SheetRequest } from "./request.ts";
import { packRow } from "./set-aside.ts";
import { suggestKind } from "./suggest-columns.ts";
import { columnLetters, type TableRow } from "./table.ts";
import type { SheetKind } from "./targets.ts";

/** What a person has said of a sheet so far; the rest is found out, remembered or proposed. `columns`: by position. */
export type SheetChoices = FormatChoice & {
  headerRow?: number | undefined;
  kind?: SheetKind | undefined;
  columns?: readonly ColumnChoice[] | undefined;
  makesRecords?: boolean | undefined;
  source?: SheetRequest["source"] | undefined;
};

/**
 * `sure`: what the column is read as was chosen, remembered, or is its very name. `dates`: of dates in figures; where some can
 * be read in two ways and no order was chosen, it has to be asked. `words`: of a closed list, what has to be asked first.
 */
export type PreviewColumn = { position: number; name: string; sure: boolean; filled: number; samples: string[]; dates: ColumnDates | null; words: ColumnWords[] };

/** A row as it would be read: what it says, or why it would be set aside. */
export type PreviewRow = { row: number; cells: string[]; mapped: Mapped | null; error: string | null };

/** `request`: what the import would be asked for as things stand. */
export type SheetPreview = Pick<DetectedFormat, "sheets" | "unsure"> & {
  request: SheetRequest;
  isOwnExport: boolean;
  isRemembered: boolean;
  columns: PreviewColumn[];
  rows: number;
  broken: number;
  problems: SheetProblem[];
  problemCount: number;
  notes: string[];
  first: PreviewRow[];
};

/**
 * Looks through a whole sheet and says how it would be read, with every problem at its row and column. Writes nothing.
 * `day`: today, for a sheet that is its own source. Throws AppError `invalid` for what is no table.
 */
export async function previewSheet(db: Database, { file, name, day }: { file: string; name: string; day: string }, choices: SheetChoices = {}, signal?: AbortSignal): Promise<SheetPreview> {
  const { format, sheets, unsure } = await detectFormat(file, choices, signal);
  const { row: headerRow, headers } = await findHeader(rowsOfTable(file, format, signal), choices.headerRow);
  if (isChangeList(headers)) throw fileError("This is Phaseline's own list of changes: it tells what was changed, and holds no records that could be read.");
  const remembered = await rememberedColumns(db, headers);
  const kind = choices.kind ?? remembered?.kind ?? suggestKind(headers);
  const isRemembered = remembered?.kind === kind;
  const { columns, sure } = chooseColumns(kind, headers, choices.columns ?? [], isRemembered ? remembered.columns : null);
  const source = choices.source ?? { of: "sheet", day };
  const asked = sheetRequest.parse({ file, name: name.slice(0, 300), hash: await hashOf(file, signal), format, headerRow, kind, columns, makesRecords: choices.makesRecords ?? true, source });
  const { facts, rows, broken, problems, problemCount, notes, first } = await lookThrough(asked, signal);
  const nameOf = (position: number) => columnName(columns, position, columnLetters(position));
  return {
    request: { ...asked, rows },
    sheets, unsure, isRemembered, rows, broken, problems, problemCount,
    isOwnExport: ownExportOf(headers)?.kind === kind,
    columns: facts.map((fact, position) => ({
      position,
      name: nameOf(position),
      sure: sure[position] ?? false,
      filled: fact.filled,
      samples: fact.samples,
      dates: fact.dates.either + fact.dates.day + fact.dates.month > 0 ? fact.dates : null,
      words: fact.words(),
    })),
    notes: [...headerNotes(headers), ...notes],
    first: await asRead(db, asked, first, nameOf),
  };
}

function headerNotes(headers: readonly string[]): string[] {
  const twice = [...new Set(headers.filter((header, position) => header !== "" && headers.indexOf(header) !== position))];
  const empty = headers.flatMap((header, position) => (header === "" ? [columnLetters(position)] : []));
  return [
    ...(twice.length > 0 ? [`Columns have the same name: ${twice.slice(0, 5).join(", ")}. The later ones are told apart by a number.`] : []),
    ...(empty.length > 0 ? [`Columns have no name: ${empty.slice(0, 10).join(", ")}. They are left out unless you say what they hold.`] : []),
  ];
}

async function asRead(db: Database, request: SheetRequest, rows: readonly TableRow[], nameOf: (position: number) => string): Promise<PreviewRow[]> {
  const plan = planOf(request);
  const read: PreviewRow[] = [];
  for (const row of rows) {
    const { problems } = readRow(plan, row);
    const shown = { row: row.row, cells: row.cells.map(({ text }) => text.slice(0, 200)) };
    if (problems.length > 0) {
      read.push({ ...shown, mapped: null, error: problemWords(problems, nameOf) });
      continue;
    }
    try {
      const [mapped = null] = await mapRows(db, request, [{ position: 0, key: rowKey(row.row), raw: packRow(row), hash: "" }]);
      read.push({ ...shown, mapped, error: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      read.push({ ...shown, mapped: null, error: error.message });
    }
  }
  return read;
}
