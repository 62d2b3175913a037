import { spaced } from "#lib/import/folding.ts";
import { ownExportOf } from "./own-exports.ts";
import type { RememberedColumns } from "./remembered.ts";
import type { SheetColumn } from "./request.ts";
import { REASON_HEADER } from "./set-aside.ts";
import { suggestColumns } from "./suggest-columns.ts";
import { targetNamed, type SheetKind } from "./targets.ts";

/** What was said of a column; what is left out is as it was remembered, or as it is proposed. */
export type ColumnChoice = Partial<Omit<SheetColumn, "header">> | null;
export type ChosenColumns = { columns: SheetColumn[]; sure: boolean[] };

/** How the columns are read: by what a person says, else as it was remembered of such a sheet, else by their headers. */
export function chooseColumns(kind: SheetKind, headers: readonly string[], chosen: readonly ColumnChoice[], remembered: RememberedColumns["columns"] | null): ChosenColumns {
  const own = ownExportOf(headers);
  const suggested = suggestColumns(kind, headers);
  const known = [...(remembered ?? [])];
  const taken = new Set<string>();
  const columns: SheetColumn[] = [];
  const sure: boolean[] = [];
  for (const [position, header] of headers.entries()) {
    const before = header === REASON_HEADER ? undefined : known.shift();
    const said = chosen[position] ?? null;
    const proposed = suggested[position] ?? null;
    const wanted = said?.target !== undefined ? said.target : before !== undefined ? before.target : (proposed?.target ?? null);
    const named = wanted === null ? undefined : targetNamed(kind, wanted);
    // Of two columns that were chosen for one field the first has it; of a list each is an item.
    const target = named && (named.list !== null || !taken.has(named.key)) ? named.key : null;
    if (target !== null) taken.add(target);
    const nothing = Object.fromEntries((own?.kind === kind ? (own.nothing[target ?? ""] ?? []) : []).map((words) => [spaced(words), null]));
    columns.push({ header, target, dateOrder: said?.dateOrder ?? before?.dateOrder ?? null, values: { ...nothing, ...before?.values, ...said?.values } });
    sure.push(said?.target !== undefined || before !== undefined || (proposed?.sure ?? false));
  }
  return { columns, sure };
}
