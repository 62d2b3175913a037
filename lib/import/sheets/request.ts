import { z } from "zod";
import { line, partialDate, reference } from "#lib/records/fields.ts";
import { ENCODINGS } from "./encodings.ts";
import { MOST_COLUMNS } from "./limits.ts";
import { SEPARATORS } from "./separators.ts";
import { SHEET_KINDS, targetNamed } from "./targets.ts";

export const DATE_ORDERS = ["day", "month"] as const;
/** What stands first in a date such as 03/04/2019. */
export type DateOrder = (typeof DATE_ORDERS)[number];

const format = z.union([
  z.strictObject({ type: z.literal("text"), encoding: z.enum(ENCODINGS), separator: z.enum(SEPARATORS) }),
  z.strictObject({ type: z.literal("xlsx"), sheet: z.string() }),
]);

const column = z.strictObject({
  /** As it stands in the sheet; it may be empty, and not the only one of its name. */
  header: z.string().max(1000),
  /** What it is read as (`lib/import/sheets/targets.ts`); null: it is not. */
  target: z.string().nullable(),
  dateOrder: z.enum(DATE_ORDERS).nullable().default(null),
  /** What words of this column stand for, by the words folded; null: nothing. */
  values: z.record(z.string(), z.string().nullable()).default({}),
});

/** Who says what a sheet says: the sheet itself, as it was on a day; or a source that is held. */
const source = z.union([z.strictObject({ of: z.literal("sheet"), day: partialDate }), z.strictObject({ of: z.literal("record"), id: reference })]);

/** All that is needed to read a sheet, and to read it again alike. */
export const sheetRequest = z
  .strictObject({
    file: z.string().min(1),
    name: line,
    /** SHA-256 of the file's bytes. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    format,
    /** The row in which the headers stand, as a spreadsheet numbers it. */
    headerRow: z.int().positive(),
    /** How many rows there are behind it, where they were counted. */
    rows: z.int().nonnegative().nullable().default(null),
    kind: z.enum(SHEET_KINDS),
    columns: z.array(column).min(1).max(MOST_COLUMNS),
    /** Whether records are made for names that nothing held answers to; else the names wait as unmapped. */
    makesRecords: z.boolean().default(true),
    source,
  })
  .superRefine(({ kind, columns }, context) => {
    const seen = new Map<string, number>();
    for (const [position, { target }] of columns.entries()) {
      if (target === null) continue;
      const known = targetNamed(kind, target);
      const at = (message: string) => context.addIssue({ code: "custom", path: ["columns", position, "target"], message });
      if (!known) at("is nothing that a column of such a sheet can be read as");
      else if (known.list === null && seen.has(target)) at("is what another column is read as already");
      seen.set(target, position);
    }
  });

export type SheetRequest = z.output<typeof sheetRequest>;
export type SheetColumn = SheetRequest["columns"][number];

/** A column as a person finds it: by its header, or by its letters where it has none; with a number where there are two. */
export function columnName(columns: readonly { header: string }[], position: number, letters: string): string {
  const header = columns[position]?.header.trim().slice(0, 80) ?? "";
  if (header === "") return letters;
  const before = columns.slice(0, position).filter((one) => one.header.trim() === header).length;
  return before === 0 ? header : `${header} (${before + 1})`;
}
