import type { Importer } from "#lib/import/importer.ts";
import { mapRows } from "./map-rows.ts";
import { readSheet } from "./read-sheet.ts";
import type { SheetRequest } from "./request.ts";
import { SHEET_KINDS } from "./targets.ts";

/** Spreadsheets as a source of statements: a row is a thing. */
export const sheetImporter: Importer<SheetRequest> = { kind: "sheet", rules: "sheet 1", keepsVersions: false, subjects: SHEET_KINDS, read: readSheet, map: mapRows };
