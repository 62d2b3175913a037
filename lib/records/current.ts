import type { Database, Transaction } from "#lib/db/client.ts";
import { readState, type RecordState } from "./state.ts";

/** The state at the record's present version, or null where there is no such record. */
export async function currentState(tx: Transaction | Database, id: string): Promise<{ version: number; state: RecordState } | null> {
  const revision = await tx.revision.findFirst({ where: { recordId: id }, orderBy: { version: "desc" }, select: { version: true, snapshot: true } });
  return revision && { version: revision.version, state: readState(revision.snapshot) };
}
