import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { sourcesOf, type SourceView } from "#lib/history/source-words.ts";
import { AppError } from "#lib/errors.ts";
import { currentState } from "#lib/records/current.ts";
import { fieldLabel, heldValue } from "#lib/records/field-words.ts";
import { recordPath } from "#lib/records/paths.ts";
import { referrersOf } from "#lib/records/referrers.ts";
import type { Item, RecordState } from "#lib/records/state.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { pairOf } from "./duplicate-rules.ts";
import { differingFields } from "./merge-pair.ts";
import { planMerge, type Obstacle } from "./plan-merge.ts";
import { namingOf } from "./titles.ts";

type Cell = { words: string[]; sources: SourceView[] };
/** `choose`: both state it, and differently. */
export type CompareRow = { field: string; label: string; survivor: Cell; loser: Cell; choose: boolean };
export type Compared = { id: string; slug: string; title: string; href: string; version: number; hangs: { label: string; count: number }[] };
export type CompareView = NonNullable<Awaited<ReturnType<typeof compareView>>>;

/** Two records of a kind side by side: `survivor` is the one that stays. Null where one of them is not there. */
export async function compareView(db: Database, survivorId: string, loserId: string) {
  const records = await db.record.findMany({ where: { id: { in: [survivorId, loserId] }, deletedAt: null }, select: { id: true, kind: true, slug: true, title: true } });
  const [one, other] = [records.find(({ id }) => id === survivorId), records.find(({ id }) => id === loserId)];
  if (!one || !other || one.kind !== other.kind || survivorId === loserId) return null;
  const [mine, theirs] = [await currentState(db, survivorId), await currentState(db, loserId)];
  if (!mine || !theirs) return null;
  const { kind } = one;
  const naming = await namingOf(db, [mine.state, theirs.state]);
  const differing = new Set(differingFields(mine.state.data, theirs.state.data));
  const cell = (state: RecordState, field: string): Cell => {
    const value = state.data[field];
    const paths = Array.isArray(value) ? (value as Item[]).map(({ id }) => `${field}.${id}`) : [field];
    return { words: paths.flatMap((path) => heldValue(kind, state.data, path, naming.titleOf) ?? []), sources: Array.isArray(value) ? [] : sourcesOf(state.citations, field, naming) };
  };
  const rows = Object.keys(mine.state.data)
    .map((field): CompareRow => ({ field, label: fieldLabel(field), survivor: cell(mine.state, field), loser: cell(theirs.state, field), choose: differing.has(field) }))
    .filter(({ survivor, loser }) => survivor.words.length > 0 || loser.words.length > 0);
  const compared = async (record: typeof one, version: number): Promise<Compared> => ({ id: record.id, slug: record.slug, title: record.title, href: recordPath(kind, record.slug), version, hangs: await hanging(db, kind, record.id) });
  const [firstId, secondId] = pairOf(survivorId, loserId);
  const dismissal = await db.notDuplicate.findUnique({ where: { firstId_secondId: { firstId, secondId } }, select: { reason: true, at: true, user: { select: { name: true } } } });
  return { kind, survivor: await compared(one, mine.version), loser: await compared(other, theirs.version), rows, dismissal, merging: await mergingWords(db, survivorId, loserId) };
}

/** What refers to a record, by kind. */
async function hanging(db: Database, kind: RecordKind, id: string): Promise<Compared["hangs"]> {
  const referrers = await referrersOf(db, kind, id);
  const kinds = Map.groupBy([...new Map(referrers.map((one) => [one.recordId, one])).values()], (one) => one.kind);
  return RECORD_KINDS.values.flatMap((one) => {
    const count = kinds.get(one)?.length ?? 0;
    return count ? [{ label: RECORD_KINDS.label(one), count }] : [];
  });
}

export type Merging = { programs: string[]; records: number } | { obstacle: { message: string; href: string | null } };

/** Which programs become one with the two, and how many records are changed in all; or why they cannot be merged. */
async function mergingWords(db: Database, survivorId: string, loserId: string): Promise<Merging> {
  try {
    const { pairs, commands } = await planMerge(db, { survivorId, loserId, fromLoser: new Set() });
    const programs = await db.record.findMany({ where: { id: { in: pairs.slice(1).map((pair) => pair.survivorId) } }, orderBy: [{ title: "asc" }, { id: "asc" }], select: { title: true } });
    return { programs: programs.map(({ title }) => title), records: commands.length };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { obstacle: { message: error.message, href: (error.details as Obstacle | undefined)?.href ?? null } };
  }
}
