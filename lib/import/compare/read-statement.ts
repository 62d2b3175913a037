import { AppError, type FieldError } from "#lib/errors.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { identify } from "#lib/records/evidence.ts";
import { covers } from "#lib/records/field-path.ts";
import { KINDS } from "#lib/records/kinds.ts";
import { shapeOf } from "#lib/records/shape.ts";
import type { AggregateData, Citation, CitationInput, Item, Scalar } from "#lib/records/state.ts";
import { naturalKey } from "./natural-keys.ts";
import type { ItemGiven, Statement } from "./statement.ts";

/** A statement whose values are as the gate would save them, and whose citations have their ids. */
export type ReadStatement = Omit<Statement, "citations"> & { citations: Citation[] };

/**
 * A statement as it can be compared; what it gives twice, it gives once. Throws AppError `invalid`, naming the record and each field that a record of this kind
 * does not have, or that does not take the value.
 */
export function readStatement(statement: Statement): ReadStatement {
  const { kind } = statement;
  const { fields, lists } = shapeOf(kind);
  const errors: FieldError[] = [];
  const value = (schemas: Record<string, { safeParse: (value: unknown) => { success: boolean; data?: unknown; error?: { issues: { message: string }[] } } }>, name: string, given: Scalar, path: string): Scalar => {
    if (given === null) return null;
    const parsed = Object.hasOwn(schemas, name) ? schemas[name]?.safeParse(given) : undefined;
    if (parsed?.success) return parsed.data as Scalar;
    errors.push({ path: `${kind}/${statement.slug} ${path}`, message: parsed?.error?.issues[0]?.message ?? "is no field of it" });
    return null;
  };
  const data: Statement["data"] = {};
  const doubled = new Set<string>();
  for (const [field, given] of Object.entries(statement.data)) {
    if (!Array.isArray(given)) data[field] = value(fields, field, given, field);
    else {
      const seen = new Set<string>();
      data[field] = given.flatMap((item): ItemGiven[] => {
        const key = naturalKey(kind, field, item);
        if (key !== null && seen.has(key)) {
          doubled.add(`${field}.${item.id}`);
          return [];
        }
        if (key !== null) seen.add(key);
        const parts = Object.entries(item).map(([name, part]) => [name, name === "id" ? part : value(lists[field] ?? {}, name, part, `${field}.${item.id}.${name}`)]);
        return [Object.fromEntries(parts) as ItemGiven];
      });
    }
  }
  const citations = statement.citations.filter(({ field }) => doubled.size === 0 || ![...doubled].some((item) => covers(item, field))).map(readCitation);
  if (errors.length) throw new AppError("invalid", "What the source says cannot be kept.", { fields: errors });
  return { ...statement, data, citations };
}

/** What the gate asks of a citation it asks when it is saved: there are many of them, and few are. */
const readCitation = ({ id, field, sourceId = null, locator = null, paraphrase = null, stance = "supports", derivation = null, unsourcedReason = null }: CitationInput): Citation =>
  identify({ id, field, sourceId, locator, paraphrase, stance, derivation, unsourcedReason });

type Blank = { data: AggregateData; items: Record<string, Record<string, Scalar>> };
const blanks = new Map<RecordKind, Blank>();

/** A record of a kind in which nothing is stated, and items in which nothing is: what a statement is laid over. */
export function blankOf(kind: RecordKind): Blank {
  const known = blanks.get(kind);
  if (known) return known;
  const { fields, lists } = shapeOf(kind);
  const blank = (schemas: typeof fields) =>
    Object.fromEntries(Object.entries(schemas).map(([name, schema]): [string, Scalar] => {
      const parsed = schema.safeParse(undefined);
      return [name, parsed.success ? ((parsed.data ?? null) as Scalar) : null];
    }));
  // In the order of the schema, which is that of the pages.
  const { shape } = KINDS[kind].schema as unknown as { shape: Record<string, unknown> };
  const own = blank(fields);
  const data = Object.fromEntries(Object.keys(shape).map((name): [string, Scalar | Item[]] => [name, Object.hasOwn(lists, name) ? [] : (own[name] ?? null)]));
  const made = { data, items: Object.fromEntries(Object.entries(lists).map(([list, schemas]) => [list, blank(schemas)])) };
  blanks.set(kind, made);
  return made;
}
