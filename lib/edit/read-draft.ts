import { readTypedDate } from "#lib/dates/typed-date.ts";
import type { DraftItem, Typed, TypedFields } from "./draft.ts";
import type { FieldSpec, FormSpec } from "./form-spec.ts";
import type { Resolved } from "./resolve-references.ts";

/** What is wrong, by the place where it is shown. */
export type FieldErrors = Record<string, string>;
export type ReadData = { data: Record<string, unknown>; errors: FieldErrors };

type Value = { value: unknown } | { problem: string };

/** What was typed, as the kind's schema takes it. Items in which nothing was typed are left out. */
export function readFields(spec: FormSpec, typed: { prefix: string; fields: TypedFields; lists: Record<string, DraftItem[]> }, resolved: ReadonlyMap<string, Resolved>): ReadData {
  const errors: FieldErrors = {};
  const read = (fields: readonly FieldSpec[], prefix: string, values: TypedFields) => {
    const data: Record<string, unknown> = {};
    for (const field of fields) {
      const path = `${prefix}${field.name}`;
      const value = readValue(field, values[field.name] ?? { value: "" }, resolved.get(path));
      if ("problem" in value) errors[path] = value.problem;
      else if (value.value !== undefined) data[field.name] = value.value;
    }
    return data;
  };
  const data = read(spec.fields, typed.prefix, typed.fields);
  for (const list of spec.lists)
    data[list.name] = (typed.lists[list.name] ?? [])
      .filter((item) => !isUntouched(list.fields, item))
      .map((item) => ({ id: item.id, ...read(list.fields, `${list.name}.${item.id}.`, item.fields) }));
  return { data, errors };
}

/** An item as it was when it was added. */
export const isUntouched = (fields: readonly FieldSpec[], { fields: typed }: DraftItem): boolean =>
  fields.every(({ name, initial }) => (typed[name]?.value ?? "").trim() === initial && (typed[name]?.text ?? "").trim() === "");

function readValue(field: FieldSpec, typed: Typed, resolved: Resolved | undefined): Value {
  const text = typed.value.trim();
  const none: Value = field.required ? { problem: needed(field) } : { value: field.initial === "" ? null : undefined };
  if (field.input.type === "reference") {
    if (resolved === undefined || ("id" in resolved && resolved.id === null)) return none;
    return "id" in resolved ? { value: resolved.id } : resolved;
  }
  if (text === "") return none;
  switch (field.input.type) {
    case "date": {
      const read = readTypedDate(text);
      return "date" in read ? { value: read.date } : read;
    }
    case "number":
      return /^\d{1,3}([, \u00A0\u202F]?\d{3})*$|^\d{1,15}$/.test(text) ? { value: Number(text.replaceAll(/\D/g, "")) } : { problem: "must be a whole number in figures, such as 1200" };
    case "yes-no":
      return text === "yes" || text === "no" ? { value: text === "yes" } : { problem: "must be yes or no" };
    case "choice":
      return field.input.choices.some((choice) => choice.value === text) ? { value: text } : { problem: "must be one of the list" };
    default:
      return { value: text };
  }
}

const needed = ({ input }: FieldSpec) => (input.type === "reference" ? "has to name a record" : input.type === "choice" ? "has to be chosen" : "must not be empty");
