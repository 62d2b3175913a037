import { readSettings } from "#lib/auth/settings.ts";
import type { Transaction } from "#lib/db/client.ts";
import { authoriseSave } from "./authorise.ts";
import type { SaveContext } from "./change-set.ts";
import type { SaveCommand } from "./command.ts";
import type { ComparedSave } from "./compare-set.ts";
import { recordScopes, type About } from "./scope.ts";
import type { RecordState } from "./state.ts";

/**
 * Whether the actor may make each of these changes, by what the record was about and by what it will be. Throws AppError
 * `forbidden`.
 */
export async function authoriseSet(tx: Transaction, context: SaveContext, saves: readonly ComparedSave[]) {
  const { review } = await readSettings(tx);
  const asked = { actor: context.actor, review, proposerId: context.proposerId ?? null, undoing: context.undoesId !== undefined };
  const later = saves.map(({ command, state }) => aboutOf(command, state));
  const after = await recordScopes(tx, later, later);
  const held = saves.flatMap(({ command, before }) => (before ? [{ command, about: aboutOf(command, before) }] : []));
  const earlier = await recordScopes(tx, held.map(({ about }) => about));
  const before = new Map(held.map(({ command }, index) => [command, earlier[index] ?? []]));
  for (const [index, save] of saves.entries()) {
    const scopes = [before.get(save.command), after[index]].filter((scope) => scope !== undefined);
    authoriseSave(asked, save.before, save.state, scopes);
  }
}

const aboutOf = ({ kind, id }: SaveCommand, { data, deleted }: RecordState): About => ({ kind, id, data, deleted });
