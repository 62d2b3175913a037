import type { Database, Transaction } from "#lib/db/client.ts";
import { namedIn, readNaming, type Naming } from "#lib/history/naming.ts";
import type { RecordState } from "#lib/records/state.ts";

/** What records that these states refer to are called. For the desk: drafts and deleted records too. `made`: those not yet there. */
export async function namingOf(db: Database | Transaction, states: readonly (RecordState | null | undefined)[], made: readonly { recordId: string; title: string }[] = []): Promise<Naming> {
  const given = states.flatMap((state) => state ?? []);
  const ids = [...namedIn([], given), ...given.flatMap((state) => state.mergedInto ?? [])];
  const held = await readNaming(db as Database, ids, true);
  const titles = new Map(made.map(({ recordId, title }) => [recordId, title]));
  return { ...held, titleOf: (id) => titles.get(id) ?? held.titleOf(id) };
}
