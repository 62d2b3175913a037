import { z } from "zod";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { KINDS } from "./kinds.ts";

type Fields = Record<string, z.ZodType>;

/** What a kind's schema is made of: its own fields, and for each list the fields of an item without its id. */
export type Shape = { fields: Fields; lists: Record<string, Fields> };

/** The schema inside `.default()`, `.nullable()` and their like. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

function readShape(kind: RecordKind): Shape {
  const { shape } = KINDS[kind].schema as unknown as z.ZodObject<Fields>;
  const fields: Fields = {};
  const lists: Shape["lists"] = {};
  for (const [name, schema] of Object.entries(shape)) {
    const inner = unwrap(schema);
    if (!(inner instanceof z.ZodArray)) {
      fields[name] = schema;
      continue;
    }
    const { id: _id, ...item } = (inner.element as unknown as z.ZodObject<Fields>).shape;
    lists[name] = item as Fields;
  }
  return { fields, lists };
}

const shapes = new Map<RecordKind, Shape>();

export function shapeOf(kind: RecordKind): Shape {
  const known = shapes.get(kind) ?? readShape(kind);
  shapes.set(kind, known);
  return known;
}
