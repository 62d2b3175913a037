import type { RecordKind } from "#lib/db/generated/enums.ts";

// What a form knows of a kind's fields: plain data, so that it can be handed to the browser.

export type Choice = { value: string; label: string; definition: string };

export type FieldInput =
  | { type: "line" | "paragraph" | "date" | "number" | "yes-no" }
  | { type: "choice"; choices: Choice[] }
  | { type: "reference"; kind: RecordKind };

export type FieldSpec = {
  name: string;
  label: string;
  help: string;
  unit: string | null;
  required: boolean;
  /** What a new one begins with. */
  initial: string;
  input: FieldInput;
};

export type ListSpec = { name: string; label: string; one: string; help: string; fields: FieldSpec[] };

export type FormSpec = { kind: RecordKind; fields: FieldSpec[]; lists: ListSpec[] };

/** The specification of `country` or `targets.bcl2.action`. */
export function specAt({ fields, lists }: FormSpec, path: string): FieldSpec | undefined {
  const [name, , part] = path.split(".");
  if (part === undefined) return fields.find((field) => field.name === name);
  return lists.find((list) => list.name === name)?.fields.find((field) => field.name === part);
}
