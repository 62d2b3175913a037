import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipOf } from "#lib/import/files/zip.fixtures.ts";
import type { Encoding } from "./encodings.ts";
import { columnLetters } from "./table.ts";

// Files for tests: tables in any encoding, and workbooks made by hand, so that they can also be wrong.

export type Folder = { write: (name: string, content: string | Buffer) => string; remove: () => void };

export function makeFolder(): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), "phaseline-sheet-"));
  return {
    write: (name, content) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const tables = new Map<Encoding, Map<string, number[]>>();

/** Every letter that an encoding writes in one or two bytes; Node reads them all and writes none. */
export function lettersOf(encoding: Encoding): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const letters = new Map<string, number[]>();
  const decode = (bytes: number[]) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !letters.has(text)) letters.set(text, bytes);
    } catch {
      // These bytes are no letter.
    }
  };
  for (let one = 0; one < 256; one++) decode([one]);
  if (/^(?:gb|big|shift|euc)/.test(encoding)) for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) decode([lead, trail]);
  tables.set(encoding, letters);
  return letters;
}

/** A text in an encoding. `mark`: with the mark that names it, where it has one. */
export function encoded(text: string, encoding: Encoding, mark = false): Buffer {
  if (encoding === "utf-8") return Buffer.from(`${mark ? "\uFEFF" : ""}${text}`);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
    return encoding === "utf-16le" ? bytes : bytes.swap16();
  }
  const letters = lettersOf(encoding);
  return Buffer.from([...text].flatMap((letter) => letters.get(letter) ?? [0x3f]));
}

/** A cell of a workbook: text, a number, a day shown in a format, or XML as it is. */
export type MadeCell = string | number | null | { serial: number; format: string } | { xml: string };
export type MadeSheet = { name: string; rows: MadeCell[][]; hidden?: boolean; merges?: string[]; shared?: boolean };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll(/[\u0000-\u0008\u000B-\u001F]|_x(?=[0-9A-Fa-f]{4}_)/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, "0")}_${sign.slice(1)}`);
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook of these sheets. `files`: others beside them, or in their place. */
export function workbookOf(sheets: MadeSheet[], { isFrom1904 = false, files = {} }: { isFrom1904?: boolean; files?: Record<string, string> } = {}): Buffer {
  const formats: string[] = [];
  const shared: string[] = [];
  const styleOf = (format: string) => (formats.includes(format) ? formats.indexOf(format) : formats.push(format) - 1) + 1;
  const sheetXml = ({ rows, merges = [], shared: keepsTexts = false }: MadeSheet) => {
    const cellXml = (cell: MadeCell, at: string) => {
      if (cell === null) return "";
      if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
      if (typeof cell === "string" && keepsTexts) return `<c r="${at}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
      if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
      return "xml" in cell ? cell.xml.replaceAll("@", at) : `<c r="${at}" s="${styleOf(cell.format)}"><v>${cell.serial}</v></c>`;
    };
    const body = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row + 1}`)).join("")}</row>`).join("");
    const merged = merges.length ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : "";
    return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData>${merged}</worksheet>`;
  };
  const bodies = sheets.map(sheetXml);
  return zipOf({
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${isFrom1904 ? ' date1904="1"' : ""}/><sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="st" Type="${RELATIONS}/styles" Target="/xl/styles.xml"/><Relationship Id="ss" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${shared.map((text) => `<si><r><t xml:space="preserve">${escaped([...text].slice(0, 1).join(""))}</t></r><r><t xml:space="preserve">${escaped([...text].slice(1).join(""))}</t></r><rPh sb="0" eb="1"><t>aside</t></rPh></si>`).join("")}</sst>`,
    ...Object.fromEntries(bodies.map((body, index) => [`xl/worksheets/sheet${index + 1}.xml`, body])),
    ...files,
  });
}

export async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const list: Row[] = [];
  for await (const row of rows) list.push(row);
  return list;
}
