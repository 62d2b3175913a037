import { open, stat } from "node:fs/promises";
import { fileError } from "#lib/import/files/file-error.ts";
import { detectEncoding } from "./detect-encoding.ts";
import type { Encoding } from "./encodings.ts";
import { MOST_BYTES } from "./limits.ts";
import { detectSeparator, type Separator } from "./separators.ts";
import type { Notice, TableRow } from "./table.ts";
import { textOf } from "./text-lines.ts";
import { textTable } from "./text-table.ts";
import { xlsxTable } from "./xlsx-table.ts";
import { openWorkbook, type SheetName } from "./xlsx-workbook.ts";

/** How the rows of a file are to be read. */
export type TableFormat = { type: "text"; encoding: Encoding; separator: Separator } | { type: "xlsx"; sheet: string };

/** What a person says of it; the rest is found out. */
export type FormatChoice = { encoding?: Encoding | undefined; separator?: Separator | undefined; sheet?: string | undefined };

/** `unsure`: what was found out, and may be otherwise. */
export type DetectedFormat = { format: TableFormat; sheets: SheetName[]; unsure: ("encoding" | "separator")[] };

const HEAD = 1 << 16;

/** Tells what a file is by its first bytes, and how it is written. Throws AppError `invalid` for what is no table. */
export async function detectFormat(file: string, choice: FormatChoice = {}, signal?: AbortSignal): Promise<DetectedFormat> {
  const first = await firstBytes(file);
  if (first.subarray(0, 2).toString("latin1") === "PK") return detectSheets(file, choice);
  if (first.readUInt32BE(0) === 0xd0cf11e0) throw fileError("This is a workbook of an old kind (.xls), or one that is protected by a password: save it as .xlsx without a password.");
  if (first.subarray(0, 4).toString("latin1") === "%PDF") throw fileError("This is a PDF, not a table.");
  const detected = choice.encoding ? { encoding: choice.encoding, sure: true } : await detectEncoding(file, signal);
  let head = "";
  for await (const piece of textOf(file, detected.encoding, signal)) {
    head += piece;
    if (head.length >= HEAD) break;
  }
  if (head.trim() === "") throw fileError("The file is empty.");
  const separated = choice.separator ? { separator: choice.separator, sure: true } : detectSeparator(head);
  return {
    format: { type: "text", encoding: detected.encoding, separator: separated.separator },
    sheets: [],
    unsure: [...(detected.sure ? [] : ["encoding" as const]), ...(separated.sure ? [] : ["separator" as const])],
  };
}

async function firstBytes(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size === 0) throw fileError("The file is empty.");
  if (size > MOST_BYTES) throw fileError(`The file has ${Math.ceil(size / 1024 / 1024)} MB; a table may have ${MOST_BYTES / 1024 / 1024}.`);
  const handle = await open(file);
  try {
    const bytes = Buffer.alloc(8);
    await handle.read(bytes, 0, 8, 0);
    return bytes;
  } finally {
    await handle.close();
  }
}

async function detectSheets(file: string, { sheet: wanted }: FormatChoice): Promise<DetectedFormat> {
  const { sheets, archive } = await openWorkbook(file);
  archive.close();
  const sheet = wanted === undefined ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]) : sheets.find(({ name }) => name === wanted);
  if (sheets.length === 0) throw fileError("The workbook holds no sheet with cells.");
  if (!sheet) throw fileError(`The workbook has no sheet called “${String(wanted).slice(0, 60)}”.`);
  return { format: { type: "xlsx", sheet: sheet.name }, sheets: sheets.map(({ name, hidden }) => ({ name, hidden })), unsure: [] };
}

/** The rows of a table from its first one on, each with the number that a spreadsheet shows. */
export const rowsOfTable = (file: string, format: TableFormat, signal?: AbortSignal, notice?: Notice): AsyncGenerator<TableRow> =>
  format.type === "xlsx" ? xlsxTable(file, format, signal, notice) : textTable(file, format, signal);
