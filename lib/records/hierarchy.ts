import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { readRows } from "#lib/db/rows.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "./command.ts";
import type { GivenState } from "./state.ts";
import { tableName } from "./tables.ts";

/** The field by which records of a kind stand under each other. */
const ABOVE: Partial<Record<RecordKind, string>> = { company: "parentId", indication: "broaderId", target: "variantOfId" };

/** Throws AppError `invalid` where a record would stand under itself, over however many steps. */
export async function checkHierarchy(tx: Transaction, commands: SaveCommand[], states: GivenState[]) {
  for (const [kind, field] of Object.entries(ABOVE) as [RecordKind, string][]) {
    const above = new Map(commands.flatMap((command, index) => (command.kind === kind ? [[command.id, (states[index]?.data[field] ?? null) as string | null]] : [])));
    await completeWithHeld(tx, above, kind, field);
    for (const command of commands.filter((one) => one.kind === kind)) {
      const seen = new Set<string>();
      for (let at: string | null = command.id; at !== null; at = above.get(at) ?? null) {
        if (seen.has(at)) {
          const name = `${kind}/${command.slug}`;
          throw new AppError("invalid", `${name} was not saved.`, { fields: [{ path: `${name} ${field}`, message: "stands under itself" }] });
        }
        seen.add(at);
      }
    }
  }
}

/** Adds what is held above the records of the set, a step at a time. */
async function completeWithHeld(tx: Transaction, above: Map<string, string | null>, kind: RecordKind, field: string) {
  const missing = () => [...above.values()].filter((id) => id !== null && !above.has(id)) as string[];
  for (let step = missing(); step.length > 0; step = missing()) {
    const rows = await readRows<Record<string, string | null>>(tx, tableName(kind), ["id", field], "id", step);
    for (const id of step) above.set(id, null);
    for (const row of rows) above.set(row.id as string, row[field] ?? null);
  }
}
