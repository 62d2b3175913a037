import type { Person } from "#lib/auth/actor.ts";
import { canImport, canProposeChange } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { AppError } from "#lib/errors.ts";
import { readReason } from "#lib/records/change-set.ts";
import { recordScopes } from "#lib/records/scope.ts";
import { heldRecords } from "#lib/records/current.ts";
import { saveTogether } from "#lib/records/save.ts";
import { compare } from "#lib/import/compare/compare.ts";
import { importerOf } from "#lib/import/importers.ts";
import { lookAgainForAll } from "#lib/import/runs/look-again.ts";
import { remap } from "#lib/import/runs/remap.ts";
import { acceptSet, nothingDecided, type Decided } from "./accept-set.ts";
import { bySource } from "./by-source.ts";
import { WHOLE } from "./change.ts";
import { refusedChanges, waitingChanges, type Chosen } from "./chosen.ts";
import { setStatus, settleFindings } from "./mark-decided.ts";

/** So many changes are one set: a set is one transaction, and taken back as one. */
export const SOME = 300;

/** Throws AppError `forbidden`. */
export function checkMayDecide(person: Person): void {
  if (!canImport(person)) throw new AppError("forbidden", "This account may not decide on what an import found.");
}

/** What a record that is referred to comes along by: that it is certain, or that what was chosen rests on the same question. */
export const mayCome = ({ question }: Chosen, chosen: readonly Chosen[]): boolean => question === null || chosen.some((one) => one.question === question);

/**
 * Saves these changes, or proposes them where the person's changes need review. What they refer to and is not held comes
 * along where it is certain. Throws AppError `forbidden`; `invalid` for the reason.
 */
export async function acceptChanges(db: Database, person: Person, changeIds: readonly number[], reason: string, importerFor = importerOf): Promise<Decided> {
  checkMayDecide(person);
  const decided = nothingDecided();
  const accepting = { actor: person, reason: readReason(reason), mayCome };
  const ids = [...new Set(changeIds)];
  for (let from = 0; from < ids.length; from += SOME) for (const some of await bySource(db, ids.slice(from, from + SOME))) await acceptSet(db, some, accepting, decided);
  await lookAgainForAll(db, importerFor);
  return decided;
}

/** They are not proposed again as long as the source says the same; with a record all else that is found of it. How many. */
export async function refuseChanges(db: Database, person: Person, changeIds: readonly number[]): Promise<number> {
  checkMayDecide(person);
  let refused = 0;
  const ids = [...new Set(changeIds)];
  for (let from = 0; from < ids.length; from += SOME) for (const some of await bySource(db, ids.slice(from, from + SOME))) refused += await refuseSet(db, person, some);
  return refused;
}

async function refuseSet(db: Database, person: Person, ids: readonly number[]): Promise<number> {
  const chosen = await waitingChanges(db, ids);
  await checkScopes(db, person, chosen);
  const records = chosen.filter(({ part, kind }) => part === WHOLE && kind !== "gone" && kind !== "merged").map(({ recordId }) => recordId);
  return saveTogether(db, async (tx) => {
    const beside = await tx.$queryRaw<{ id: number | bigint; findingId: number | bigint }[]>(sql`
      SELECT c."id", f."id" AS "findingId" FROM "ImportFinding" f CROSS JOIN "ImportRun" r ON r."id" = f."runId" AND r."kind" = ${chosen[0]?.importKind ?? null} CROSS JOIN "ImportChange" c ON c."findingId" = f."id"
      WHERE f."status" = 'open' AND f."recordId" IN (SELECT value FROM json_each(${JSON.stringify(records)}))`);
    const all = [...chosen.map(({ id }) => id), ...beside.map(({ id }) => Number(id))];
    const count = await setStatus(tx, all, "refused", { personId: person.id, at: new Date() }, { changeSetId: null, proposalId: null });
    await settleFindings(tx, [...chosen.map(({ findingId }) => findingId), ...beside.map(({ findingId }) => Number(findingId))]);
    return count;
  });
}

/** Who is limited to some companies decides on what is about them. Throws AppError `forbidden`. */
async function checkScopes(db: Database, person: Person, chosen: readonly Chosen[]): Promise<void> {
  if (person.companies.length === 0 || chosen.length === 0) return;
  const held = await heldRecords(db, chosen.map(({ recordId }) => recordId));
  const about = chosen.map(({ recordKind: kind, recordId: id, statement }) => ({ kind, id, data: (held.get(id)?.state ?? compare(statement, null).state).data, deleted: false }));
  const scopes = await recordScopes(db, about, about);
  if (!scopes.every((scope) => canProposeChange(person, scope))) throw new AppError("forbidden", "This account may not decide on what is about other companies.");
}

/** Refused ones are to be decided again, as the source says it by now. How many. */
export async function reopenChanges(db: Database, person: Person, changeIds: readonly number[], importerFor = importerOf): Promise<number> {
  checkMayDecide(person);
  await checkScopes(db, person, await refusedChanges(db, changeIds));
  const findings = await db.importFinding.findMany({ where: { changes: { some: { id: { in: [...changeIds] }, status: "refused" } } }, select: { id: true, key: true, runId: true, run: { select: { kind: true } } } });
  const count = await saveTogether(db, async (tx) => {
    await tx.importFinding.updateMany({ where: { id: { in: findings.map(({ id }) => id) }, status: "settled" }, data: { status: "open" } });
    const { count: opened } = await tx.importChange.updateMany({ where: { id: { in: [...changeIds] }, status: "refused" }, data: { status: "open", decidedById: null, decidedAt: null } });
    return opened;
  });
  // Newer versions of a study were not asked about as long as it was refused.
  for (const [kind, some] of Map.groupBy(findings, ({ run }) => run.kind)) {
    const importer = await importerFor(kind);
    if (importer.keepsVersions) await remap(db, importer, some);
  }
  return count;
}
