import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "./command.ts";
import type { Held } from "./current.ts";
import { diffStates, type Change } from "./diff.ts";
import type { GivenState, RecordState } from "./state.ts";

/** A command beside what it finds. Without `changes` there is nothing to write. */
export type ComparedSave = { command: SaveCommand; before: RecordState | null; state: RecordState; changes: Change[]; version: number };

/**
 * Each command against what is held, or what an earlier command of the set made of the same record. Throws AppError:
 * `conflict` (details: what is held now), `invalid` for another kind.
 */
export function compareSet(commands: readonly SaveCommand[], given: readonly GivenState[], held: ReadonlyMap<string, Held>): ComparedSave[] {
  const now = new Map<string, Pick<Held, "kind" | "version" | "state">>(held);
  return commands.map((command, index) => {
    const { kind, id, expectedVersion } = command;
    const current = now.get(id);
    const before = current?.state ?? null;
    const at = current?.version ?? 0;
    const state = completed(given[index] as GivenState, before);
    if (at !== expectedVersion)
      throw new AppError("conflict", `${kind}/${state.slug} is at version ${at}, and the change was made against ${expectedVersion}.`, {
        details: { current: current ? { version: at, state: current.state } : null, yours: state },
      });
    if (current && current.kind !== kind)
      throw new AppError("invalid", `${kind}/${command.slug} was not saved.`, { fields: [{ path: `${kind}/${command.slug} kind`, message: `is ${current.kind}, and cannot change` }] });
    const changes = diffStates(before, state);
    const version = changes.length > 0 ? at + 1 : at;
    now.set(id, { kind, version, state });
    return { command, before, state, changes, version };
  });
}

/** What a command leaves out is as the record has it; a new one is published. */
function completed(given: GivenState, before: RecordState | null): RecordState {
  const deleted = given.deleted ?? before?.deleted ?? false;
  return {
    ...given,
    published: given.published ?? before?.published ?? true,
    deleted,
    // What is brought back is a record of its own again.
    mergedInto: deleted ? (given.mergedInto === undefined ? (before?.mergedInto ?? null) : given.mergedInto) : null,
  };
}
