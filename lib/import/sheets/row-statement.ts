import { AppError } from "#lib/errors.ts";
import { matchItems } from "#lib/import/compare/match-items.ts";
import { blankOf } from "#lib/import/compare/read-statement.ts";
import type { Doubt, ItemGiven, Statement } from "#lib/import/compare/statement.ts";
import { covers } from "#lib/records/field-path.ts";
import { KINDS } from "#lib/records/kinds.ts";
import { fieldErrors } from "#lib/records/parse.ts";
import type { CitationInput, Item, RecordState, Scalar } from "#lib/records/state.ts";
import type { GivenProgram } from "./program-subject.ts";
import type { Plan, ReadColumn, ReadRow } from "./read-row.ts";
import type { References } from "./references.ts";
import { rowItems } from "./row-items.ts";
import type { RowSource } from "./row-source.ts";
import type { Subject } from "./subject.ts";
import { identityOf } from "./suggest-columns.ts";

type Parts = { subject: Subject; held: RecordState | null; program: GivenProgram | null; isOwnExport: boolean };

/** What a row says of its record. Throws AppError `invalid` where a new record would lack what it needs. */
export function rowStatement({ request: { kind }, groups }: Plan, row: ReadRow, { subject, held, program, isOwnExport }: Parts, references: References, source: RowSource): Statement {
  const data: Statement["data"] = {};
  const citations: CitationInput[] = [];
  const doubts: Record<string, Doubt> = {};
  const state = (field: string, value: Scalar, column: ReadColumn, doubt?: Doubt) => {
    data[field] = value;
    citations.push(source.cite(column, field));
    if (doubt) doubts[field] = doubt;
  };
  for (const { column, values } of row.cells) {
    const { key, list, part, input } = column.target;
    const [value] = values;
    if (list !== null || !value || key.startsWith("record.") || key.startsWith("source.")) continue;
    if (program && PROGRAM_PARTS.has(part)) continue;
    // A record that was found by its name keeps the name that it has.
    if (subject.isHeld && part === identityOf(kind) && !row.cells.some((cell) => cell.column.target.key === "record.address")) continue;
    if (value.unknown !== undefined) references.unmapped.push({ what: part === "territory" ? "territory" : "value", text: value.text, reason: value.unknown });
    else if (input.type === "reference") {
      const named = references.resolve(input.kind, value.text, column);
      if (named) state(part, named.id, column, named.doubt);
    } else state(part, value.value, column, value.question ? { question: value.question } : undefined);
  }
  if (program) stateProgram(subject.doubt ? { ...program, doubts: {} } : program, row, state);
  const items = rowItems(kind, groups, row, held, references, source);
  const statement: Statement = { kind, id: subject.id, slug: subject.slug, data: { ...data, ...items.lists }, whole: [], citations: [...citations, ...items.citations], doubts: { ...doubts, ...items.doubts } };
  if (!subject.isHeld) checkNew(statement);
  return asked(isOwnExport && held ? { ...statement, citations: ofNews(statement, held) } : statement, subject);
}

const PROGRAM_PARTS: ReadonlySet<string> = new Set(["moleculeId", "indicationId", "territory", "setting"]);

/** What makes a program the same one; a setting that stood with the disease was read from there. */
function stateProgram({ molecule, indication, territory, setting, doubts }: GivenProgram, row: ReadRow, state: (field: string, value: Scalar, column: ReadColumn, doubt?: Doubt) => void): void {
  const given: Record<string, Scalar> = { moleculeId: molecule?.id ?? null, indicationId: indication?.id ?? null, territory, setting };
  for (const [field, value] of Object.entries(given)) {
    const column = (row.cells.find(({ column: { target } }) => target.key === field) ?? row.cells.find(({ column: { target } }) => field === "setting" && target.key === "indicationId"))?.column;
    if (value !== null && column) state(field, value, column, doubts[field]);
  }
}

/** Where it has to be asked which record it is, all that is said of it hangs on the answer. */
function asked(statement: Statement, { doubt, isHeld }: Subject): Statement {
  if (!doubt) return statement;
  const parts = isHeld ? Object.entries(statement.data).flatMap(([field, value]) => (Array.isArray(value) ? value.map(({ id }) => `${field}.${id}`) : [field])) : ["*"];
  return { ...statement, doubts: { ...statement.doubts, ...Object.fromEntries(parts.map((part) => [part, doubt])) } };
}

/** A file of our own says again what is held: it is no further source for it, and is cited for what was changed in it alone. */
function ofNews({ kind, data, citations }: Statement, held: RecordState): CitationInput[] {
  const news = Object.entries(data).flatMap(([field, value]): string[] => {
    if (!Array.isArray(value)) return (held.data[field] ?? null) === value ? [] : [field];
    const matched = matchItems(kind, field, value, (held.data[field] ?? []) as Item[], () => true);
    return matched.filter(({ given, held: item }) => !item || Object.entries(given).some(([name, part]) => name !== "id" && (item[name] ?? null) !== part)).map(({ given }) => `${field}.${given.id}`);
  });
  return citations.filter(({ field }) => news.some((path) => covers(path, field)));
}

/** Whether a record could be made of what the row gives. */
function checkNew({ kind, data, slug }: Statement): void {
  const { data: blank, items } = blankOf(kind);
  const whole = { ...blank, ...Object.fromEntries(Object.entries(data).map(([field, value]) => [field, Array.isArray(value) ? value.map((item: ItemGiven) => ({ ...items[field], ...item })) : value])) };
  const parsed = KINDS[kind].schema.safeParse(whole);
  if (parsed.success) return;
  throw new AppError("invalid", "The row does not give all that such a record needs.", { fields: fieldErrors(parsed.error, whole).map(({ path, message }) => ({ path: `${kind}/${slug} ${path}`, message })) });
}
