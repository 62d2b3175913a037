import { labelDate } from "#lib/dates/label.ts";
import type { RecordState, Scalar } from "#lib/records/state.ts";
import type { Draft, Typed, TypedFields } from "./draft.ts";
import type { FieldSpec, FormSpec } from "./form-spec.ts";

type Titles = (id: string) => string;

/** What a form shows of a record; of nothing, for a new one. */
export function draftOfState(spec: FormSpec, record: { id: string; version: number; token: string }, state: RecordState | null, titleOf: Titles): Draft {
  const typed = (fields: readonly FieldSpec[], values: Record<string, unknown>): TypedFields =>
    Object.fromEntries(fields.map((field) => [field.name, state ? typedOf(field, (values[field.name] ?? null) as Scalar, titleOf) : { value: field.initial }]));
  const items = (list: string) => ((state?.data[list] ?? []) as ({ id: string } & Record<string, Scalar>)[]);
  return {
    kind: spec.kind,
    recordId: record.id,
    version: record.version,
    token: record.token,
    slug: state?.slug ?? "",
    published: state?.published ?? true,
    fields: typed(spec.fields, state?.data ?? {}),
    lists: Object.fromEntries(spec.lists.map(({ name, fields }) => [name, items(name).map((item) => ({ id: item.id, fields: typed(fields, item) }))])),
    made: [],
    sources: {},
    reason: "",
    choices: {},
    against: null,
  };
}

/** A value as a person would type it. Reading it gives the value back. */
export function typedOf({ input }: FieldSpec, value: Scalar, titleOf: Titles): Typed {
  if (value === null) return input.type === "reference" ? { value: "", text: "" } : { value: "" };
  if (typeof value === "boolean") return { value: value ? "yes" : "no" };
  if (input.type === "reference") return { value: String(value), text: titleOf(String(value)) };
  if (input.type === "date") return { value: labelDate(String(value)) };
  return { value: String(value) };
}
