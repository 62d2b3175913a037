import type { Database } from "#lib/db/client.ts";
import { referencesOf } from "#lib/records/references.ts";
import type { RecordState } from "#lib/records/state.ts";

/** What the records are called that these states refer to. For people at the desk, so drafts have their names too. */
export async function titlesIn(db: Database, states: readonly (RecordState | null)[]): Promise<(id: string) => string> {
  const ids = [...new Set(states.flatMap((state) => (state ? referencesOf(state).map((one) => one.id) : [])))];
  const records = await db.record.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } });
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? "a new record";
}
