import type { Scope } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { SaveCommand } from "./command.ts";
import { currentState } from "./current.ts";
import { saveSet, saveTogether } from "./save.ts";
import { recordScope } from "./scope.ts";
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
      const before = await Promise.all(commands.map(({ id }) => currentState(tx, id)));
      const scopes = await Promise.all(commands.map(async ({ kind, id }, index) => (before[index] ? [await recordScope(tx, kind, id, before[index].state.data)] : [])));
      await saveSet(tx, CONTEXT, commands);
      const outcomes: Outcome[] = [];
      for (const [index, command] of commands.entries()) {
        const { state } = (await currentState(tx, command.id)) as { state: RecordState };
        const { title } = await tx.record.findUniqueOrThrow({ where: { id: command.id }, select: { title: true } });
        const after = await recordScope(tx, command.kind, command.id, state.data);
        outcomes.push({ command, title, before: before[index]?.state ?? null, state, scopes: [...(scopes[index] ?? []), after] });
      }
      throw new Rollback(outcomes);
    });
  } catch (error) {
    if (error instanceof Rollback) return error.outcomes;
    throw error;
  }
}
