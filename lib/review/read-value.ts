import { z } from "zod";
import { readTypedDate } from "#lib/dates/typed-date.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { splitPath } from "#lib/records/field-path.ts";
import { REFERENCES } from "#lib/records/kinds.ts";
import { normalize } from "#lib/records/normalize.ts";
import { shapeOf, unwrap } from "#lib/records/shape.ts";
import type { Scalar } from "#lib/records/state.ts";
import { valueWords } from "#lib/records/value-words.ts";

/** The schema of one value; null for a whole item or list, or for what is no field. */
export function valueSchema(kind: RecordKind, path: string): z.ZodType | null {
  const { fields, lists } = shapeOf(kind);
  const { field, item, part } = splitPath(path);
  if (item === null) return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
  return part !== null && Object.hasOwn(lists, field) && Object.hasOwn(lists[field] ?? {}, part) ? (lists[field]?.[part] ?? null) : null;
}

/**
 * The value that a text means for a field, as sources and people write it: a label for a value of a closed list, a name
 * for a record, a number with its commas. Null where it means none.
 */
export async function readValue(db: Database, kind: RecordKind, path: string, text: string): Promise<Scalar> {
  const schema = valueSchema(kind, path);
  const written = text.trim();
  if (schema === null || written === "") return null;
  const target = REFERENCES[path.split(".").at(-1) as string];
  if (target) return recordNamed(db, target, written);
  const inner = unwrap(schema);
  const same = (value: Scalar) => normalize(valueWords(kind, path, value, String) ?? "") === normalize(written);
  if (inner instanceof z.ZodEnum) return (inner.options as Scalar[]).find((option) => option === written || same(option)) ?? null;
  if (inner instanceof z.ZodBoolean) return ["yes", "true"].includes(normalize(written)) ? true : ["no", "false"].includes(normalize(written)) ? false : null;
  if (inner instanceof z.ZodNumber) return /^\d{1,3}(,?\d{3})*$/.test(written) ? accepted(schema, Number(written.replaceAll(",", ""))) : null;
  const date = readTypedDate(written);
  // A date may be written as people do; a text that reads like one is a text.
  return accepted(schema, written) ?? ("date" in date ? accepted(schema, date.date) : null);
}

function accepted(schema: z.ZodType, value: Scalar): Scalar {
  const parsed = schema.safeParse(value);
  return parsed.success ? (parsed.data as Scalar) : null;
}

/** The one record of a kind that goes by this name or address; null where none does, or several do. */
async function recordNamed(db: Database, kind: RecordKind, name: string): Promise<string | null> {
  const found = await db.record.findMany({
    where: { kind, deletedAt: null, OR: [{ slug: name.toLowerCase() }, { title: name }, { names: { some: { normalized: normalize(name) } } }] },
    take: 2,
    select: { id: true },
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
