import type { Person } from "#lib/auth/actor.ts";
import { canSaveRecord } from "#lib/auth/permissions.ts";
import { readSettings } from "#lib/auth/settings.ts";
import type { Database, Transaction } from "#lib/db/client.ts";
import type { SaveContext } from "#lib/records/change-set.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { currentState } from "#lib/records/current.ts";
import { saveSet, saveTogether, type SavedSet } from "#lib/records/save.ts";
import { recordScope } from "#lib/records/scope.ts";
import type { AggregateData } from "#lib/records/state.ts";
import { proposeSet } from "./propose.ts";

export type Submitted = ({ outcome: "saved" } & SavedSet) | { outcome: "proposed"; proposalId: string } | { outcome: "unchanged" };

type Context = SaveContext & { actor: Person };

/**
 * What a person's change comes to: saved at once where the person may, else a proposal that waits for an editor. All
 * commands go the same way. Throws what the gate throws.
 */
export async function submitChange(db: Database, context: Context, commands: SaveCommand[]): Promise<Submitted> {
  const saved = await saveTogether(db, async (tx) => ((await maySaveAll(tx, context.actor, commands)) ? saveSet(tx, context, commands) : null));
  if (saved === null) return proposeSet(db, context, commands);
  return saved.changeSetId === null ? { outcome: "unchanged" } : { outcome: "saved", ...saved };
}

async function maySaveAll(tx: Transaction, actor: Person, commands: SaveCommand[]): Promise<boolean> {
  const { review } = await readSettings(tx);
  for (const { kind, id, data } of commands) {
    const current = await currentState(tx, id);
    const states = [...(current ? [current.state.data] : []), data as AggregateData];
    for (const state of states) if (!canSaveRecord(actor, await recordScope(tx, kind, id, state), review)) return false;
  }
  return true;
}
