import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Change } from "./diff.ts";
import { ownPath } from "./field-path.ts";
import { shapeOf } from "./shape.ts";
import { readDiscrepancy, type AggregateData, type Citation, type Discrepancy, type Item, type RecordState, type Scalar } from "./state.ts";

type Parts = Map<string, unknown>;

const under = <Row>(parts: Parts, prefix: string): Row[] => [...parts].filter(([path]) => path.startsWith(`${prefix}.`)).map(([, value]) => value as Row);

function toData(kind: RecordKind, parts: Parts): AggregateData {
  const { fields, lists } = shapeOf(kind);
  const scalars = Object.keys(fields).map((field) => [field, (parts.get(field) ?? null) as Scalar] as const);
  const listed = Object.entries(lists).map(([list, item]) => {
    const ids = (parts.get(`${list}.order`) ?? []) as string[];
    return [list, ids.map((id): Item => ({ id, ...Object.fromEntries(Object.keys(item).map((name) => [name, (parts.get(`${list}.${id}.${name}`) ?? null) as Scalar])) }))] as const;
  });
  return Object.fromEntries([...scalars, ...listed]);
}

/**
 * The states that a log of changes adds up to, one for each revision. Citations and discrepancies are in the order in
 * which they came, which a revision's snapshot alone keeps.
 */
export function replayChanges(kind: RecordKind, revisions: readonly Change[][]): RecordState[] {
  const parts: Parts = new Map();
  return revisions.map((changes) => {
    for (const { field, after } of changes)
      if (after === null) parts.delete(field);
      else parts.set(field, after);
    return {
      slug: String(parts.get(ownPath("slug"))),
      published: parts.get(ownPath("published")) === true,
      deleted: parts.get(ownPath("deleted")) === true,
      mergedInto: (parts.get(ownPath("mergedInto")) ?? null) as string | null,
      data: toData(kind, parts),
      citations: under<Citation>(parts, "citations"),
      discrepancies: under<Discrepancy>(parts, "discrepancies").map(readDiscrepancy),
    };
  });
}
