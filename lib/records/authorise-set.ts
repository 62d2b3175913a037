import { readSettings } from "#lib/auth/settings.ts";
import type { Transaction } from "#lib/db/client.ts";
import { authoriseSave } from "./authorise.ts";
import type { SaveContext } from "./change-set.ts";
import type { ComparedSave } from "./compare-set.ts";
import { recordScopes, type About } from "./scope.ts";

/**
 * Whether the actor may make each of these changes, by what the record was about and by what it will be. Throws AppError
 * `forbidden`.
 */
export async function authoriseSet(tx: Transaction, context: SaveContext, saves: readonly ComparedSave[]) {
  const { review } = await readSettings(tx);
  const asked = { actor: context.actor, review, proposerId: context.proposerId ?? null, undoing: context.undoesId !== undefined };
  const after: About[] = saves.map(({ command: { kind, id }, state: { data, deleted } }) => ({ kind, id, data, deleted }));
  const earlier: About[] = saves.flatMap(({ command: { kind, id }, before }) => (before ? [{ kind, id, data: before.data, deleted: before.deleted }] : []));
  const scopesAfter = await recordScopes(tx, after, after);
  const scopesBefore = await recordScopes(tx, earlier);
  for (const [index, { before, state }] of saves.entries()) {
    const scopes = [...(before ? [scopesBefore.shift() ?? []] : []), scopesAfter[index] ?? []];
    authoriseSave(asked, before, state, scopes);
  }
}
