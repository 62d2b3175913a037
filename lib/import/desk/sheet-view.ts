import { readNaming } from "#lib/history/naming.ts";
import { UNSEEN } from "#lib/records/fields.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { fieldLabel, heldValue } from "#lib/records/field-words.ts";
import type { AggregateData, Scalar } from "#lib/records/state.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import type { WordedValue } from "#lib/import/decide/change-queries.ts";
import { encodingLabel, ENCODINGS } from "#lib/import/sheets/encodings.ts";
import type { PreviewColumn, PreviewRow, SheetPreview } from "#lib/import/sheets/preview-sheet.ts";
import { separatorLabel, SEPARATORS } from "#lib/import/sheets/separators.ts";
import { SHEET_KINDS, targetNamed, targetsOf } from "#lib/import/sheets/targets.ts";
import type { Statement } from "#lib/import/compare/statement.ts";

// A sheet as its page shows it before it is imported: plain data, that is handed to the browser.

type Choice = { value: string; label: string };

export type SheetColumnView = PreviewColumn & {
  /** What it is read as; empty: it is not. */
  target: string;
  /** What stands first in its dates; empty: not said. */
  order: string;
  /** The values that its words can stand for. */
  choices: Choice[];
};

/** `asks`: what somebody will have to answer before it is saved. */
export type SheetRowView = { row: number; says: { of: string; values: WordedValue[] }[]; asks: string[]; unmapped: string[]; error: string | null };

export type SheetView = Pick<SheetPreview, "unsure" | "isOwnExport" | "isRemembered" | "rows" | "broken" | "problems" | "problemCount" | "notes"> & {
  type: "text" | "xlsx";
  encoding: string;
  separator: string;
  sheet: string;
  encodings: Choice[];
  separators: Choice[];
  sheets: Choice[];
  headerRow: number;
  kind: RecordKind;
  kinds: Choice[];
  makesRecords: boolean;
  source: { id: string; title: string } | null;
  /** What a column can be read as: fields, then what each list of the record has, then what is about the row. */
  targets: { label: string; choices: Choice[] }[];
  columns: SheetColumnView[];
  first: SheetRowView[];
};

const ALL_UNSEEN = new RegExp(UNSEEN, "g");
/** A page drops what cannot be seen, and a NUL it cannot hold at all: a mark stands in its place. */
const visible = (text: string): string => text.replaceAll(ALL_UNSEEN, "\uFFFD");

export async function sheetView(db: Database, { request, sheets, columns, first, ...rest }: SheetPreview): Promise<SheetView> {
  const { format, kind, source } = request;
  const naming = await readNaming(db, [...(source.of === "record" ? [source.id] : []), ...first.flatMap(({ mapped }) => (mapped?.statements ?? []).flatMap(textsIn))], true);
  const titles = new Map(first.flatMap(({ mapped }) => (mapped?.statements ?? []).map((statement) => [statement.id, nameOf(statement)] as const)));
  const titleOf = (id: string) => (naming.linkOf(id) ? naming.titleOf(id) : (titles.get(id) ?? naming.titleOf(id)));
  return {
    unsure: rest.unsure, isOwnExport: rest.isOwnExport, isRemembered: rest.isRemembered, rows: rest.rows, broken: rest.broken, problemCount: rest.problemCount,
    problems: rest.problems.map((problem) => ({ ...problem, reason: visible(problem.reason) })), notes: rest.notes.map(visible),
    type: format.type,
    encoding: format.type === "text" ? format.encoding : "",
    separator: format.type === "text" ? format.separator : "",
    sheet: format.type === "xlsx" ? format.sheet : "",
    encodings: ENCODINGS.map((value) => ({ value, label: encodingLabel(value) })),
    separators: SEPARATORS.map((value) => ({ value, label: separatorLabel(value) })),
    sheets: sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? `${name} (hidden)` : name })),
    headerRow: request.headerRow,
    kind,
    kinds: SHEET_KINDS.map((value) => ({ value, label: RECORD_KINDS.label(value) })),
    makesRecords: request.makesRecords,
    source: source.of === "record" ? { id: source.id, title: naming.titleOf(source.id) } : null,
    targets: [...Map.groupBy(targetsOf(kind), ({ group }) => group)].map(([label, targets]) => ({ label, choices: targets.map(({ key, label: words }) => ({ value: key, label: words })) })),
    columns: columns.map((column) => {
      const { target, dateOrder } = request.columns[column.position] ?? { target: null, dateOrder: null };
      const input = target === null ? undefined : targetNamed(kind, target)?.input;
      return { ...column, samples: column.samples.map(visible), target: target ?? "", order: dateOrder ?? "", choices: input?.type === "choice" ? input.choices.map(({ value, label }) => ({ value, label })) : [] };
    }),
    first: first.map((row) => rowView(row, titleOf)),
  };
}

function rowView({ row, mapped, error }: PreviewRow, titleOf: (id: string) => string): SheetRowView {
  const statements = (mapped?.statements ?? []).filter(({ kind }) => kind !== "source");
  return {
    row, error: error && visible(error),
    says: statements.map((statement) => ({ of: `${RECORD_KINDS.label(statement.kind)} ${titleOf(statement.id)}`.trim(), values: valuesOf(statement, titleOf) })),
    asks: [...new Set(statements.flatMap(({ doubts }) => Object.values(doubts).map(({ question }) => visible(question))))],
    unmapped: (mapped?.unmapped ?? []).map(({ text, reason }) => visible(`${text}: ${reason}`)),
  };
}

const valuesOf = ({ kind, data }: Statement, titleOf: (id: string) => string): WordedValue[] =>
  Object.keys(data).flatMap((field) => {
    const words = heldValue(kind, data as AggregateData, field, titleOf);
    return words === null ? [] : [{ label: fieldLabel(field), words: visible(words) }];
  });

/** What a record that is not held would be called; a program is called by what it joins, which stands beside it. */
const nameOf = ({ data }: Statement): string => String((data.name ?? data.title ?? data.nctId ?? "") as Scalar);

const textsIn = ({ id, data }: Statement): string[] => [id, ...Object.values(data).flatMap((value) => (Array.isArray(value) ? value.flatMap((item) => Object.values(item)) : [value])).filter((value): value is string => typeof value === "string")];
