import type { Database } from "#lib/db/client.ts";
import { readState, type RecordState } from "#lib/records/state.ts";

/** The state of a record at one of its versions; null where there is no such version. */
export async function stateAt(db: Database, recordId: string, version: number): Promise<RecordState | null> {
  const revision = await db.revision.findUnique({ where: { recordId_version: { recordId, version } }, select: { snapshot: true } });
  return revision && readState(revision.snapshot);
}
