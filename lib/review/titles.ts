import type { Database, Transaction } from "#lib/db/client.ts";
import { referencesOf } from "#lib/records/references.ts";
import type { RecordState } from "#lib/records/state.ts";

export type TitleOf = (id: string) => string;

/** What records that these states refer to are called. For the desk: drafts and deleted records too. `made`: those not yet there. */
export async function titlesOf(db: Database | Transaction, states: readonly (RecordState | null | undefined)[], made: readonly { recordId: string; title: string }[] = []): Promise<TitleOf> {
  const ids = new Set(states.flatMap((state) => (state ? [...referencesOf(state).map((reference) => reference.id), state.mergedInto ?? []].flat() : [])));
  const rows = await db.record.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } });
  const titles = new Map([...made.map(({ recordId, title }) => [recordId, title] as const), ...rows.map(({ id, title }) => [id, title] as const)]);
  return (id) => titles.get(id) ?? "a record that is not there";
}
