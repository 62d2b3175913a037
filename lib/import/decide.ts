import type { Person } from "#lib/auth/actor.ts";
import { canImport, canProposeChange } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";
import { AppError } from "#lib/errors.ts";
import { readReason } from "#lib/records/change-set.ts";
import { recordScopes } from "#lib/records/scope.ts";
import { heldRecords } from "#lib/records/current.ts";
import { saveTogether } from "#lib/records/save.ts";
import { IMPORT_KINDS } from "#lib/vocabularies/imports.ts";
import { acceptSet, nothingDecided, type Decided } from "./accept-set.ts";
import type { ChangeFilter } from "./change-params.ts";
import { changeWhere } from "./change-where.ts";
import { WHOLE } from "./change.ts";
import { waitingChanges, type Chosen } from "./chosen.ts";
import { compare } from "./compare.ts";
import { importerOf } from "./importers.ts";
import { lookAgainAfter } from "./look-again.ts";
import { setStatus, settleFindings } from "./mark-decided.ts";
import { remap } from "./remap.ts";

/** So many changes are one set: a set is one transaction, and taken back as one. */
const SOME = 300;

function check(person: Person): void {
  if (!canImport(person)) throw new AppError("forbidden", "This account may not decide on what an import found.");
}

/** What a record that is referred to comes along by: that it is certain, or that what was chosen rests on the same question. */
const mayCome = ({ question }: Chosen, chosen: readonly Chosen[]): boolean => question === null || chosen.some((one) => one.question === question);

/**
 * Saves these changes, or proposes them where the person's changes need review. What they refer to and is not held comes
 * along where it is certain. Throws AppError `forbidden`; `invalid` for the reason.
 */
export async function acceptChanges(db: Database, person: Person, changeIds: readonly number[], reason: string, importerFor = importerOf): Promise<Decided> {
  check(person);
  const decided = nothingDecided();
  const accepting = { actor: person, reason: readReason(reason), mayCome };
  const ids = [...new Set(changeIds)];
  for (let from = 0; from < ids.length; from += SOME) for (const some of await bySource(db, ids.slice(from, from + SOME))) await acceptSet(db, some, accepting, decided);
  await lookAgain(db, decided, importerFor);
  return decided;
}

/** What is decided on at once has one source: what waits of another would not be found to come along. */
async function bySource(db: Database, ids: readonly number[]): Promise<number[][]> {
  const rows = await db.$queryRaw<{ id: number | bigint; kind: ImportKind }[]>(sql`
    SELECT c."id", r."kind" FROM "ImportChange" c JOIN "ImportFinding" f ON f."id" = c."findingId" JOIN "ImportRun" r ON r."id" = f."runId"
    WHERE c."id" IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY c."id"`);
  const known = new Set(rows.map(({ id }) => Number(id)));
  const unknown = ids.filter((id) => !known.has(id));
  const sources = [...Map.groupBy(rows, ({ kind }) => kind).values()].map((some) => some.map(({ id }) => Number(id)));
  return unknown.length === 0 ? sources : [...sources, unknown];
}

/** Things that named what is tracked now are mapped anew: what they say of it waits in their run. */
async function lookAgain(db: Database, { changeSetIds }: Decided, importerFor: typeof importerOf): Promise<void> {
  if (changeSetIds.length === 0) return;
  for (const kind of IMPORT_KINDS.values) {
    const waits = (await db.importUnmapped.findFirst({ where: { run: { kind } }, select: { id: true } })) ?? (await db.importFinding.findFirst({ where: { status: "open", baseVersion: 0, run: { kind } }, select: { id: true } }));
    if (waits) await lookAgainAfter(db, await importerFor(kind), changeSetIds);
  }
}

/**
 * The same for all that waits and that a filter finds, some hundred at a time, each a set of its own. `isEnough` is asked
 * behind each: the rest is left for another time, and the answer says so.
 */
export async function acceptMatching(db: Database, person: Person, filter: ChangeFilter, reason: string, isEnough?: () => boolean, importerFor = importerOf): Promise<Decided> {
  check(person);
  const decided = nothingDecided();
  const accepting = { actor: person, reason: readReason(reason), mayCome };
  for await (const ids of matching(db, filter)) {
    for (const some of await bySource(db, ids)) await acceptSet(db, some, accepting, decided);
    decided.isPart = ids.length === SOME && (isEnough?.() ?? false);
    if (decided.isPart) break;
  }
  await lookAgain(db, decided, importerFor);
  return decided;
}

async function* matching(db: Database, filter: ChangeFilter): AsyncGenerator<number[]> {
  for (let last = 0; ; ) {
    const rows = await db.$queryRaw<{ id: number | bigint }[]>(sql`
      SELECT c."id" FROM "ImportChange" c CROSS JOIN "ImportFinding" f ON f."id" = c."findingId" CROSS JOIN "ImportRun" r ON r."id" = f."runId"
      WHERE ${changeWhere({ ...filter, status: "waiting" })} AND c."id" > ${last} ORDER BY c."id" LIMIT ${SOME}`);
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => Number(id));
    yield ids;
    last = ids.at(-1) ?? last;
  }
}

/** They are not proposed again as long as the source says the same; with a record all else that is found of it. How many. */
export async function refuseChanges(db: Database, person: Person, changeIds: readonly number[]): Promise<number> {
  check(person);
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

export async function refuseMatching(db: Database, person: Person, filter: ChangeFilter): Promise<number> {
  check(person);
  let refused = 0;
  for await (const ids of matching(db, filter)) refused += await refuseChanges(db, person, ids);
  return refused;
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
  check(person);
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
