import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveContext } from "#lib/records/change-set.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { saveSet, saveTogether, type SavedSet } from "#lib/records/save.ts";
import { proposeSet, type Beside } from "./propose.ts";

export type Submitted = ({ outcome: "saved" } & SavedSet) | { outcome: "proposed"; proposalId: string } | { outcome: "unchanged" };

type Context = SaveContext & { actor: Person };

/**
 * What a person's change comes to: saved at once where the person may, else a proposal that waits for an editor. All
 * commands go the same way. Throws what the gate throws; `forbidden` where the person may not even propose it.
 */
export async function submitChange(db: Database, context: Context, commands: SaveCommand[], beside?: Beside): Promise<Submitted> {
  try {
    const saved = await saveTogether(db, async (tx) => {
      const set = await saveSet(tx, context, commands);
      await beside?.(tx, { changeSetId: set.changeSetId, proposalId: null });
      return set;
    });
    return saved.changeSetId === null ? { outcome: "unchanged" } : { outcome: "saved", ...saved };
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden") return proposeSet(db, context, commands, beside);
    throw error;
  }
}
