import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { ColumnChoice } from "#lib/import/sheets/choose-columns.ts";
import { ENCODINGS } from "#lib/import/sheets/encodings.ts";
import type { SheetChoices } from "#lib/import/sheets/preview-sheet.ts";
import { spaced } from "#lib/import/folding.ts";
import { DATE_ORDERS } from "#lib/import/sheets/request.ts";
import { SEPARATORS } from "#lib/import/sheets/separators.ts";
import { SHEET_KINDS } from "#lib/import/sheets/targets.ts";
import { recordTyped } from "./record-typed.ts";
import { shownAs } from "./sheet-shown.ts";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");
const oneOf = <Value extends string>(form: FormData, name: string, values: readonly Value[]): Value | undefined => values.find((value) => value === text(form, name));

function shownRow(shown: string): unknown {
  try {
    return (JSON.parse(shown) as unknown[])[3];
  } catch {
    return null;
  }
}

/** What a person said of a sheet. Throws AppError `invalid` (fields `headerRow`, `record`). */
export async function readSheetForm(db: Database, form: FormData): Promise<SheetChoices> {
  const headerRow = text(form, "headerRow").trim();
  if (headerRow !== "" && !/^[1-9]\d{0,5}$/.test(headerRow)) throw new AppError("invalid", "The sheet was not looked at.", { fields: [{ path: "headerRow", message: "must be the number of a row" }] });
  const isSame = text(form, "shown") === shownAs({ encoding: text(form, "encoding"), separator: text(form, "separator"), sheet: text(form, "sheet"), headerRow, kind: text(form, "kind") });
  const wasRow = shownRow(text(form, "shown"));
  const saidBy = text(form, "record").trim();
  return {
    encoding: oneOf(form, "encoding", ENCODINGS),
    separator: oneOf(form, "separator", SEPARATORS),
    sheet: text(form, "sheet") || undefined,
    // Where another sheet or separator was chosen the header is looked for again, unless it was said as well.
    headerRow: headerRow === "" || (!isSame && headerRow === wasRow) ? undefined : Number(headerRow),
    kind: oneOf(form, "kind", SHEET_KINDS),
    makesRecords: text(form, "makes") === "yes",
    ...(saidBy === "" ? {} : { source: { of: "record" as const, id: (await recordTyped(db, "source", { value: text(form, "recordId"), text: saidBy }, "record")).id } }),
    ...(isSame ? { columns: readColumns(form) } : {}),
  };
}

function readColumns(form: FormData): ColumnChoice[] {
  const columns: ColumnChoice[] = [];
  for (let position = 0; form.has(`column:${position}`); position++) {
    const said = text(form, `column:${position}`);
    const target = said === "" ? null : said;
    // Words and dates were asked of what the column was read as then.
    const isSame = said === text(form, `was:${position}`);
    const values = isSame ? readWords(form, position) : {};
    columns.push({ target, values, dateOrder: isSame ? (oneOf(form, `order:${position}`, DATE_ORDERS) ?? null) : null });
  }
  return columns;
}

/** What the words of a column stand for, as far as somebody said: `-` is nothing, and what is left as it stands is not said. */
function readWords(form: FormData, position: number): Record<string, string | null> {
  const values: Record<string, string | null> = {};
  for (let index = 0; form.has(`word:${position}:${index}`); index++) {
    const means = text(form, `means:${position}:${index}`);
    if (means !== "") values[spaced(text(form, `word:${position}:${index}`))] = means === "-" ? null : means;
  }
  return values;
}
