import { isDeepStrictEqual } from "node:util";
import type { Database } from "#lib/db/client.ts";
import type { Change } from "./diff.ts";
import { recordColumns } from "./derived.ts";
import { checkEvidence } from "./evidence.ts";
import { KINDS } from "./kinds.ts";
import { replayChanges } from "./replay.ts";
import { readState, type RecordState } from "./state.ts";
import { readAggregate } from "./store.ts";
import { verifyDays, verifyHeld } from "./verify-days.ts";
import type { Finding } from "./verify-finding.ts";

/** Recomputes everything that is derived and compares it with what is held. An empty list is a sound database. */
export async function verifyData(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const records = await db.record.findMany({ orderBy: { id: "asc" } });
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  for (const record of records) {
    const compare = (field: string, held: unknown, expected: unknown) => {
      if (!isDeepStrictEqual(held, expected)) findings.push({ record: record.id, field, held, expected });
    };
    const revisions = await db.revision.findMany({ where: { recordId: record.id }, orderBy: { version: "asc" }, select: { version: true, changes: true, snapshot: true } });
    compare("versions", revisions.map((revision) => revision.version), Array.from({ length: record.version }, (_, index) => index + 1));
    const last = revisions.at(-1);
    if (!last) continue;
    const state = readState(last.snapshot);
    const replayed = replayChanges(record.kind, revisions.map(({ changes }) => changes as unknown as Change[]));
    for (const [index, { version, snapshot }] of revisions.entries()) compare(`version ${version}`, inAnyOrder(replayed[index] as RecordState), inAnyOrder(readState(snapshot)));
    const { data, derived } = await readAggregate(db, record.kind, record.id);
    for (const field of Object.keys(state.data)) compare(field, data[field], state.data[field]);
    for (const [field, expected] of Object.entries(KINDS[record.kind].derive?.(state.data) ?? {})) compare(field, derived[field], expected);
    for (const [field, list] of Object.entries(KINDS[record.kind].lists)) await compareDerivedItems(db, record.id, field, list, state, compare);
    const expected = recordColumns(record.kind, state.data, (id) => titles.get(id) ?? "");
    compare("title", record.title, expected.title);
    compare("searchText", record.searchText, expected.searchText);
    compare("slug", record.slug, state.slug);
    compare("published", record.publishedAt !== null, state.published);
    compare("deleted", record.deletedAt !== null, state.deleted);
    compare("mergedInto", record.mergedIntoId, state.mergedInto);
    await compareEvidence(db, record.id, state, compare);
    if (KINDS[record.kind].cited)
      for (const error of checkEvidence(state.data, state.citations)) findings.push({ record: record.id, field: error.path, held: error.message, expected: "a citation" });
  }
  return [...findings, ...(await verifyDays(db)), ...(await verifyHeld(db))];
}

/** The log of changes keeps no order of citations and discrepancies. */
function inAnyOrder(state: RecordState) {
  const sorted = <Row extends { id: string }>(rows: readonly Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...state, citations: sorted(state.citations), discrepancies: sorted(state.discrepancies) };
}

type Compare = (field: string, held: unknown, expected: unknown) => void;

async function compareDerivedItems(db: Database, recordId: string, field: string, list: (typeof KINDS)["company"]["lists"][string], state: RecordState, compare: Compare) {
  const { derive } = list;
  if (!derive) return;
  type Finder = { findMany(args: object): Promise<Record<string, unknown>[]> };
  const rows = await (db as unknown as Record<string, Finder>)[list.table]!.findMany({ where: { recordId } });
  for (const item of state.data[field] as { id: string }[])
    for (const [column, expected] of Object.entries(derive(item)))
      compare(`${field}.${item.id}.${column}`, rows.find((row) => row.id === item.id)?.[column], expected);
}

async function compareEvidence(db: Database, recordId: string, state: RecordState, compare: Compare) {
  const position = { position: "asc" } as const;
  const citations = await db.citation.findMany({ where: { recordId }, orderBy: position, omit: { recordId: true, position: true, fromDay: true } });
  const sorted = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  compare("citations", citations.map(sorted), state.citations.map(sorted));
  const discrepancies = await db.discrepancy.findMany({
    where: { recordId },
    orderBy: position,
    omit: { recordId: true, position: true, fromDay: true },
    include: { statements: { orderBy: position, omit: { recordId: true, discrepancyId: true, position: true } } },
  });
  compare("discrepancies", discrepancies, state.discrepancies);
}
