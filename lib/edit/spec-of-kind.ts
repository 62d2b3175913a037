import { z } from "zod";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { fieldHelp, fieldUnit } from "#lib/records/field-help.ts";
import { listLabel, ownLabel, vocabularyOf } from "#lib/records/field-words.ts";
import { REFERENCES } from "#lib/records/kinds.ts";
import { shapeOf, unwrap } from "#lib/records/shape.ts";
import type { FieldInput, FieldSpec, FormSpec } from "./form-spec.ts";

/** The form of a kind, read off its one schema. */
export function specOfKind(kind: RecordKind): FormSpec {
  const { fields, lists } = shapeOf(kind);
  const spec = (list: string | null) => ([name, schema]: [string, z.ZodType]) => fieldSpec(kind, list, name, schema);
  return {
    kind,
    fields: Object.entries(fields).map(spec(null)),
    lists: Object.entries(lists).map(([name, item]) => {
      const { many, one } = listLabel(name);
      return { name, label: many, one, help: fieldHelp(kind, name) ?? "", fields: Object.entries(item).map(spec(name)) };
    }),
  };
}

function fieldSpec(kind: RecordKind, list: string | null, name: string, schema: z.ZodType): FieldSpec {
  const path = list === null ? name : `${list}.${name}`;
  const initial = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  return {
    name,
    label: ownLabel(name),
    help: fieldHelp(kind, path) ?? "",
    unit: fieldUnit(name),
    required: !schema.safeParse(undefined).success,
    initial: typeof initial === "string" ? initial : "",
    input: inputOf(kind, path, name, unwrap(schema)),
  };
}

function inputOf(kind: RecordKind, path: string, name: string, schema: z.ZodType): FieldInput {
  const referred = REFERENCES[name];
  if (referred) return { type: "reference", kind: referred };
  if (schema instanceof z.ZodBoolean) return { type: "yes-no" };
  if (schema instanceof z.ZodNumber) return { type: "number" };
  if (schema instanceof z.ZodEnum) {
    const vocabulary = vocabularyOf(kind, path);
    if (!vocabulary) throw new Error(`The values of ${kind} ${path} have no vocabulary`);
    return { type: "choice", choices: vocabulary.values.map((value) => ({ value, label: vocabulary.label(value) || vocabulary.term(value).definition, definition: vocabulary.term(value).definition })) };
  }
  const { input } = schema.meta() ?? {};
  return { type: input === "paragraph" || input === "date" ? input : "line" };
}
