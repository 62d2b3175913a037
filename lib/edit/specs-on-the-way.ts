import type { RecordKind } from "#lib/db/generated/enums.ts";
import { isAskedOnTheWay } from "./change-draft.ts";
import type { FieldSpec, FormSpec } from "./form-spec.ts";
import { specOfKind } from "./spec-of-kind.ts";

/** The short forms of every kind that a form of this kind can make on the way, and that those can make in turn. */
export function specsOnTheWay(spec: FormSpec): Record<string, FormSpec> {
  const specs: Record<string, FormSpec> = {};
  const add = (kind: RecordKind) => {
    if (specs[kind]) return;
    specs[kind] = { kind, fields: specOfKind(kind).fields.filter(isAskedOnTheWay), lists: [] };
    visit(specs[kind].fields);
  };
  const visit = (fields: readonly FieldSpec[]) => {
    for (const { input } of fields) if (input.type === "reference") add(input.kind);
  };
  add("source");
  visit([...spec.fields, ...spec.lists.flatMap((list) => list.fields)]);
  return specs;
}
