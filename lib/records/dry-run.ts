import type { Scope } from "#lib/auth/permissions.ts";
import type { Database, Transaction } from "#lib/db/client.ts";
import type { SaveCommand } from "./command.ts";
import { heldRecords, type Held } from "./current.ts";
import { saveSet, saveTogether } from "./save.ts";
import { recordScopes } from "./scope.ts";
import type { RecordState } from "./state.ts";

/** What a command would make of its record. `scopes`: the companies that it is about, before and after. */
export type Outcome = { command: SaveCommand; title: string; before: RecordState | null; state: RecordState; scopes: Scope[] };

class Rollback extends Error {
  readonly outcomes: Outcome[];

  constructor(outcomes: Outcome[]) {
    super("A dry run ends without a change");
    this.outcomes = outcomes;
  }
}

const CONTEXT = { actor: { kind: "system", name: "dry run" }, origin: "dry-run", reason: "To see what it would change" } as const;

/**
 * Saves a set and takes it back before anyone sees it: what is refused here would be refused by the gate, whoever asks.
 * Who may save is not looked at. Throws what the gate throws.
 */
export async function dryRun(db: Database, commands: SaveCommand[]): Promise<Outcome[]> {
  try {
    return await saveTogether(db, async (tx) => {
      const ids = commands.map(({ id }) => id);
      const before = await heldRecords(tx, ids);
      const scopesBefore = await scopesOf(tx, before);
      await saveSet(tx, CONTEXT, commands);
      const after = await heldRecords(tx, ids);
      const scopesAfter = await scopesOf(tx, after);
      const outcomes = commands.map((command): Outcome => {
        const { title, state } = after.get(command.id) as Held;
        const scopes = [scopesBefore.get(command.id), scopesAfter.get(command.id)].filter((scope) => scope !== undefined);
        return { command, title, before: before.get(command.id)?.state ?? null, state, scopes };
      });
      throw new Rollback(outcomes);
    });
  } catch (error) {
    if (error instanceof Rollback) return error.outcomes;
    throw error;
  }
}

async function scopesOf(tx: Transaction, records: ReadonlyMap<string, Held>): Promise<Map<string, Scope>> {
  const about = [...records.values()].map(({ id, kind, state: { data, deleted } }) => ({ id, kind, data, deleted }));
  const scopes = await recordScopes(tx, about);
  return new Map(about.map(({ id }, index) => [id, scopes[index] ?? []]));
}
