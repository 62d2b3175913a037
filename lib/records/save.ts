import { canUseDesk } from "#lib/auth/permissions.ts";
import type { Database, Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { authoriseSet } from "./authorise-set.ts";
import { openChangeSet, readReason, type SaveContext } from "./change-set.ts";
import { changedRecords } from "./changed-records.ts";
import { setClock } from "./clock.ts";
import type { SaveCommand } from "./command.ts";
import { compareSet } from "./compare-set.ts";
import { heldRecords } from "./current.ts";
import { checkHierarchy } from "./hierarchy.ts";
import { parseCommand } from "./parse.ts";
import { checkReferences } from "./references.ts";
import { daysOfSet } from "./set-days.ts";
import { claimSlugs } from "./slugs.ts";
import { checkStanding } from "./standing.ts";
import { namedRefusal } from "./taken.ts";
import { writeSetDays } from "./write-days.ts";
import { writeSet } from "./write-set.ts";

const MAX_WAIT_MS = 10_000;
const TIMEOUT_MS = 120_000;

export type Saved = { id: string; version: number; changed: boolean };

/** `changeSetId` is null where nothing was changed. */
export type SavedSet = { changeSetId: string | null; records: Saved[] };

/**
 * The one gate for writes: all commands are saved in one transaction, or none is. A command that changes nothing makes
 * no revision. Throws AppError: `forbidden`, `invalid` (each field named), `conflict` (details: what is held now).
 */
export async function saveRecords(db: Database, context: SaveContext, commands: SaveCommand[]): Promise<Saved[]> {
  const { records } = await saveTogether(db, (tx) => saveSet(tx, context, commands));
  return records;
}

/** Several sets, saved all or not at all: a later one may read in `tx` what an earlier one has saved. */
export function saveTogether<Answer>(db: Database, run: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  return db.$transaction(
    async (tx) => {
      // Records of one set may refer to each other in any order: the keys are checked at the end.
      await tx.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
      return run(tx);
    },
    { maxWait: MAX_WAIT_MS, timeout: TIMEOUT_MS },
  );
}

/**
 * One set of commands inside a transaction of `saveTogether`. Every step takes the set as a whole, so that its number of
 * statements does not grow with the set.
 */
export async function saveSet(tx: Transaction, context: SaveContext, commands: SaveCommand[]): Promise<SavedSet> {
  if (context.actor.kind === "anonymous") throw new AppError("unauthenticated", "Sign in to change records.");
  if (!canUseDesk(context.actor)) throw new AppError("forbidden", "This account may not change records.");
  const reason = readReason(context.reason);
  const given = commands.map(parseCommand);
  await checkReferences(tx, commands, given);
  await checkHierarchy(tx, commands, given);
  const held = await heldRecords(tx, commands.map(({ id }) => id));
  const saves = compareSet(commands, given, held);
  const changed = saves.filter(({ changes }) => changes.length > 0);
  const records = saves.map(({ command: { id }, version, changes }) => ({ id, version, changed: changes.length > 0 }));
  if (changed.length === 0) return { changeSetId: null, records };

  await authoriseSet(tx, context, changed);
  await claimSlugs(tx, changed);
  const changeSet = await openChangeSet(tx, { ...context, reason });
  await setClock(tx, changeSet.createdAt);
  const standing = changedRecords(changed);
  const days = await daysOfSet(tx, standing, changeSet.createdAt);
  await writeSet({ tx, changeSet, saves: changed, records: standing, held, days }).catch((error: unknown) => Promise.reject(namedRefusal(error, commands)));
  await writeSetDays(tx, standing, days, changeSet.createdAt);
  await checkStanding(tx, standing);
  return { changeSetId: changeSet.id, records };
}
