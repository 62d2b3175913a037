import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { KINDS, REFERENCES } from "./kinds.ts";
import { shapeOf } from "./shape.ts";

/** A field that can refer to records of a kind: a column of the kind's own table, or of one of its lists. */
type Place = { kind: RecordKind; table: string; owner: "id" | "recordId"; column: string; field: string };
export type Referrer = { recordId: string; kind: RecordKind; field: string };

type Finder = { findMany(args: object): Promise<Record<string, string>[]> };

function placesOf(kind: RecordKind): Place[] {
  const { fields, lists } = shapeOf(kind);
  const own = Object.keys(fields).filter((name) => REFERENCES[name]).map((name): Place => ({ kind, table: kind, owner: "id", column: name, field: name }));
  const listed = Object.entries(lists).flatMap(([list, item]) =>
    Object.keys(item).filter((name) => REFERENCES[name]).map((name): Place => ({ kind, table: KINDS[kind].lists[list]?.table as string, owner: "recordId", column: name, field: `${list}.*.${name}` })),
  );
  return [...own, ...listed];
}

/** Every place where a record of this kind can be referred to, but for citations and discrepancies. */
export const referringPlaces = (kind: RecordKind): Place[] => RECORD_KINDS.values.flatMap(placesOf).filter(({ column }) => REFERENCES[column] === kind);

/** Records that are not deleted and refer to this one, each once for each field. For a source also those that cite it. */
export async function referrersOf(tx: Transaction, kind: RecordKind, id: string): Promise<Referrer[]> {
  const found: Referrer[] = [];
  for (const { kind: from, table, owner, column, field } of referringPlaces(kind)) {
    const rows = await (tx as unknown as Record<string, Finder>)[table]!.findMany({ where: { [column]: id }, select: { [owner]: true } });
    found.push(...rows.map((row) => ({ recordId: row[owner] as string, kind: from, field })));
  }
  if (kind === "source") {
    const citations = await tx.citation.findMany({ where: { sourceId: id }, select: { recordId: true, field: true, record: { select: { kind: true } } } });
    const statements = await tx.discrepancyStatement.findMany({ where: { sourceId: id }, select: { recordId: true, discrepancyId: true, discrepancy: { select: { record: { select: { kind: true } } } } } });
    found.push(...citations.map(({ recordId, field, record }) => ({ recordId, kind: record.kind, field: `citations.${field}` })));
    found.push(...statements.map(({ recordId, discrepancyId, discrepancy }) => ({ recordId, kind: discrepancy.record.kind, field: `discrepancies.${discrepancyId}` })));
  }
  const present = await tx.record.findMany({ where: { id: { in: found.map((one) => one.recordId) }, deletedAt: null }, select: { id: true } });
  const live = new Set(present.map((record) => record.id));
  return found.filter((one) => live.has(one.recordId));
}
