import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "./command.ts";
import { currentState } from "./current.ts";
import type { GivenState } from "./state.ts";

/** The field by which records of a kind stand under each other. */
const ABOVE: Partial<Record<RecordKind, string>> = { company: "parentId", indication: "broaderId", target: "variantOfId" };

/** Throws AppError `invalid` where a record would stand under itself, over however many steps. */
export async function checkHierarchy(tx: Transaction, commands: SaveCommand[], states: GivenState[]) {
  const given = new Map(commands.map(({ id }, index) => [id, states[index]]));
  for (const { kind, id, slug } of commands) {
    const field = ABOVE[kind];
    if (!field) continue;
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null; ) {
      if (seen.has(at)) throw new AppError("invalid", `${kind}/${slug} was not saved.`, { fields: [{ path: `${kind}/${slug} ${field}`, message: "stands under itself" }] });
      seen.add(at);
      const state: GivenState | undefined = given.get(at) ?? (await currentState(tx, at))?.state;
      at = (state?.data[field] ?? null) as string | null;
    }
  }
}
