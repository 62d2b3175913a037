import { isDeepStrictEqual } from "node:util";
import type { Database, Transaction } from "#lib/db/client.ts";
import type { ImportKind, RecordKind } from "#lib/db/generated/enums.ts";
import { readRows } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import type { Titles } from "#lib/records/field-words.ts";
import { heldRecords } from "#lib/records/current.ts";
import type { Compared, FoundChange } from "#lib/import/decide/change.ts";
import { compare, statedTitle } from "#lib/import/compare/compare.ts";
import type { ReadStatement } from "#lib/import/compare/read-statement.ts";
import { renameItems } from "#lib/import/compare/rename-items.ts";
import { pointedAt, referredTo } from "#lib/import/compare/statement-references.ts";
import { knownParts, knownRecords, partKey, type KnownChange, type Replaced } from "./pending.ts";

/** What one thing says of one record, where that differs from what is held. `baseVersion`: 0 for what is not held. */
export type Finding = { key: string; recordKind: RecordKind; recordId: string; title: string; baseVersion: number; statement: ReadStatement; changes: FoundChange[] };
export type Stated = { key: string; statement: ReadStatement };

/** What of a pending record another thing may add to: who says the same, and who says otherwise, is asked once it is held. */
const ADDS: ReadonlySet<FoundChange["kind"]> = new Set(["new_value", "new_item"]);

/**
 * What statements change, in their order. What waits already on another thing's word is not asked twice, and what was
 * refused not again as long as a source says the same. A record that somebody deleted stays so; one whose making was taken back
 * is still asked about.
 */
export async function findChanges(db: Database | Transaction, kind: ImportKind, stated: readonly Stated[], replaced: Replaced): Promise<Finding[]> {
  if (stated.length === 0) return [];
  const { survivorOf, titleOf } = await namesAround(db, stated);
  const given = stated.map(({ key, statement }) => ({ key, statement: pointedAt(statement, survivorOf) }));
  const ids = new Set(given.map(({ statement }) => statement.id));
  const held = await heldRecords(db, ids);
  const known = await knownRecords(db, kind, ids, replaced);
  /** Records that wait to be made, as they would be. */
  const pending = new Map<string, Pick<Compared, "state">>();
  for (const [id, statements] of known.waiting) for (const statement of statements) pending.set(id, compare(statement, pending.get(id)?.state ?? null));
  const found: Finding[] = [];
  for (const { key, statement } of given) {
    const { id } = statement;
    const current = held.get(id);
    const isHeld = current !== undefined && !current.state.deleted;
    const waits = isHeld ? undefined : pending.get(id)?.state;
    if (current?.state.deleted && !known.asked.has(id)) continue;
    const compared = compare(statement, waits ?? current?.state ?? null, { titleOf });
    const { changes, renamed } = compared;
    if (!isHeld && !waits && isKnown(known.refused.get(id), changes[0])) continue;
    const asked = waits ? changes.filter((change) => ADDS.has(change.kind)) : changes;
    if (asked.length === 0) continue;
    if (!isHeld) pending.set(id, compared);
    found.push({ key, recordKind: statement.kind, recordId: id, title: isHeld ? current.title : statedTitle(statement, titleOf), baseVersion: current?.version ?? 0, statement: renameItems(statement, renamed), changes: asked });
  }
  return withoutKnown(found, await knownParts(db, kind, found.flatMap(({ recordId, changes }) => changes.map(({ part }) => ({ recordId, part }))), replaced));
}

/** Without what is asked already, or was refused; `known` is what the database knows of the same parts. */
function withoutKnown(found: readonly Finding[], known: Map<string, KnownChange[]>): Finding[] {
  return found.flatMap((finding) => {
    const fresh = finding.changes.filter((change) => {
      const key = partKey(finding.recordId, change.part);
      const before = known.get(key) ?? [];
      if (isKnown(before, change)) return false;
      known.set(key, [...before, { kind: change.kind, after: change.after, isRefused: false }]);
      return true;
    });
    return fresh.length === 0 ? [] : [{ ...finding, changes: fresh }];
  });
}

/** Among changes of the same part. One further source at a time is enough to decide on. */
const isKnown = (known: readonly KnownChange[] | undefined, change: FoundChange | undefined): boolean =>
  change !== undefined && (known ?? []).some((one) => (one.isRefused ? isDeepStrictEqual(one.after, change.after) : one.kind === change.kind && (change.kind === "support" || isDeepStrictEqual(one.after, change.after))));

/** What the records are called that statements are about and refer to, and what they turned out to be. */
async function namesAround(db: Database | Transaction, stated: readonly Stated[]): Promise<{ survivorOf: Map<string, string>; titleOf: Titles }> {
  const ids = new Set(stated.flatMap(({ statement }) => [statement.id, ...referredTo(statement)]));
  // Of several that name one record the first has given it its name.
  const titles = new Map(stated.toReversed().flatMap(({ statement }) => (statement.kind === "program" ? [] : [[statement.id, statedTitle(statement)] as const])));
  const mergedInto = new Map<string, string>();
  const held = new Set<string>();
  for (let step = ids; step.size > 0; ) {
    const rows = await readRows<{ id: string; title: string; mergedIntoId: string | null }>(db, "Record", ["id", "title", "mergedIntoId"], "id", step);
    step = new Set();
    for (const { id, title, mergedIntoId } of rows) {
      titles.set(id, title);
      held.add(id);
      if (mergedIntoId === null) continue;
      mergedInto.set(id, mergedIntoId);
      if (!titles.has(mergedIntoId) || !ids.has(mergedIntoId)) step.add(mergedIntoId);
    }
  }
  // Programs alone are called after what they refer to.
  const naming = new Set(stated.flatMap(({ statement }) => (statement.kind === "program" ? referredTo(statement) : [])));
  for (const { recordId, title } of await pendingTitles(db, [...naming].filter((id) => !held.has(id)))) titles.set(recordId, title);
  const last = (id: string): string => {
    const next = mergedInto.get(id);
    return next === undefined ? id : last(next);
  };
  return { survivorOf: new Map([...mergedInto.keys()].map((id) => [id, last(id)])), titleOf: (id) => titles.get(id) ?? id };
}

/** What records are called that wait to be made. */
const pendingTitles = (db: Database | Transaction, recordIds: readonly string[]): Promise<{ recordId: string; title: string }[]> =>
  recordIds.length === 0
    ? Promise.resolve([])
    : db.$queryRaw(sql`
        SELECT w.value AS "recordId", (SELECT f."title" FROM "ImportFinding" f WHERE f."recordId" = w.value ORDER BY f."id" LIMIT 1) AS "title" FROM json_each(${JSON.stringify(recordIds)}) w
        WHERE EXISTS (SELECT 1 FROM "ImportFinding" f WHERE f."recordId" = w.value)`);
