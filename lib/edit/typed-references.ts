import type { RecordKind } from "#lib/db/generated/enums.ts";
import { madeId, type Draft, type Typed, type TypedFields } from "./draft.ts";
import type { FieldSpec, FormSpec } from "./form-spec.ts";

export type TypedReference = { path: string; kind: RecordKind; typed: Typed };

/** Every place of a draft where a record is named; a source under `source:` and the key of what it is for. */
export function typedReferences(draft: Draft, specOf: (kind: RecordKind) => FormSpec): TypedReference[] {
  const of = (prefix: string, specs: readonly FieldSpec[], fields: TypedFields): TypedReference[] =>
    specs.flatMap(({ name, input }) => (input.type === "reference" && fields[name] ? [{ path: `${prefix}${name}`, kind: input.kind, typed: fields[name] }] : []));
  const spec = specOf(draft.kind);
  return [
    ...of("", spec.fields, draft.fields),
    ...spec.lists.flatMap((list) => (draft.lists[list.name] ?? []).flatMap((item) => of(`${list.name}.${item.id}.`, list.fields, item.fields))),
    ...draft.made.flatMap((made) => of(`${madeId(made.key)}.`, specOf(made.kind).fields, made.fields)),
    ...Object.entries(draft.sources).flatMap(([key, { mode, source }]): TypedReference[] => (mode === "source" ? [{ path: `source:${key}`, kind: "source", typed: source }] : [])),
  ];
}
