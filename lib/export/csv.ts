import { stringify } from "csv-stringify/sync";

/**
 * RFC 4180 text. A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end) gets an
 * apostrophe before it. `bom` adds the UTF-8 byte order mark.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[], { bom }: { bom: boolean }): string {
  return csvLines([header, ...rows], { bom });
}

/** Further lines of the same text, for what is written bit by bit. */
export function csvLines(rows: readonly (readonly string[])[], { bom = false }: { bom?: boolean } = {}): string {
  return stringify(rows.map((row) => [...row]), { bom, escape_formulas: true, record_delimiter: "windows" });
}
