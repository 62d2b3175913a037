import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { fileError } from "#lib/import/files/file-error.ts";
import type { Batch, Place, Read } from "#lib/import/importer.ts";
import { BATCH_ROWS } from "./limits.ts";
import { rowsOfTable } from "./open-table.ts";
import { planOf, problemWords, readRow } from "./read-row.ts";
import { columnName, type SheetRequest } from "./request.ts";
import { packRow } from "./set-aside.ts";
import { columnLetters, isEmpty, type TableRow } from "./table.ts";

/** The rows of a sheet in batches, from a place on. What cannot be read is set aside with the reasons, and the rest goes on. */
export async function* readSheet(request: SheetRequest, from: Place, signal: AbortSignal): AsyncGenerator<Batch> {
  if ((await hashOf(request.file, signal)) !== request.hash) throw fileError("The file is not the one that was looked at: it has been changed since.");
  const plan = planOf(request);
  const nameOf = (column: number) => columnName(request.columns, column, columnLetters(column));
  let position = 0;
  let things: Read[] = [];
  const batch = (): Batch => {
    const done: Batch = { things, after: { position, cursor: null }, total: request.rows };
    things = [];
    return done;
  };
  for await (const row of rowsOfTable(request.file, request.format, signal)) {
    signal.throwIfAborted();
    if (row.row <= request.headerRow || isBlank(row)) continue;
    if (position++ < from.position) continue;
    const { problems } = readRow(plan, row);
    const raw = packRow(row);
    things.push({ position: position - 1, key: rowKey(row.row), raw, hash: sha(JSON.stringify(row.cells)), ...(problems.length > 0 ? { error: problemWords(problems, nameOf) } : {}) });
    if (things.length >= BATCH_ROWS) yield batch();
  }
  yield batch();
}

export const rowKey = (row: number): string => `row ${row}`;

/** Whether a row says nothing at all; it is passed over, and no problem. */
export const isBlank = ({ cells, problem }: TableRow): boolean => problem === undefined && cells.every(isEmpty);

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

/** SHA-256 of a file, which may be larger than what fits in memory. */
export async function hashOf(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, signal ? { signal } : {})) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
