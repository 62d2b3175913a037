import { canUseDesk } from "#lib/auth/permissions.ts";
import { readSettings } from "#lib/auth/settings.ts";
import type { Database, Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { ChangeSetWriter, readReason, type SaveContext } from "./change-set.ts";
import type { SaveCommand } from "./command.ts";
import { setClock } from "./clock.ts";
import { refreshDerived } from "./derived.ts";
import { checkHierarchy } from "./hierarchy.ts";
import { parseCommand } from "./parse.ts";
import { checkReferences } from "./references.ts";
import { saveOne, type Saved, type SavedState } from "./save-one.ts";
import { checkStanding } from "./standing.ts";
import type { GivenState } from "./state.ts";
import { namedRefusal } from "./taken.ts";
import { refreshDays } from "./write-days.ts";

const MAX_WAIT_MS = 10_000;
const TIMEOUT_MS = 120_000;

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

/** One set of commands inside a transaction of `saveTogether`. */
export async function saveSet(tx: Transaction, context: SaveContext, commands: SaveCommand[]): Promise<SavedSet> {
  if (context.actor.kind === "anonymous") throw new AppError("unauthenticated", "Sign in to change records.");
  if (!canUseDesk(context.actor)) throw new AppError("forbidden", "This account may not change records.");
  const reason = readReason(context.reason);
  const states = commands.map(parseCommand);
  await checkReferences(tx, commands, states);
  await checkHierarchy(tx, commands, states);
  const changeSet = new ChangeSetWriter(tx, { ...context, reason });
  await setClock(tx, changeSet.createdAt);
  const saving = { tx, context, review: (await readSettings(tx)).review, changeSet };
  const saved: (SavedState & { command: SaveCommand })[] = [];
  for (const [index, command] of commands.entries()) {
    const one = saveOne(saving, command, states[index] as GivenState);
    saved.push({ command, ...(await one.catch((error: unknown) => Promise.reject(namedRefusal(error, command)))) });
  }
  const changed = saved.filter((one) => one.changed);
  await refreshDerived(tx, changed.map((one) => one.id));
  const dated = changed.map(({ id, before, state, command: { kind } }) => ({ id, kind, before, state }));
  await refreshDays(tx, dated, changeSet.createdAt.toISOString().slice(0, 10));
  await checkStanding(tx, changed);
  return { changeSetId: changeSet.madeId, records: saved.map(({ id, version, changed: hasChanged }) => ({ id, version, changed: hasChanged })) };
}
