import type { Database, Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { anyOf } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { readState, type RecordState } from "./state.ts";

/** A record as it is held now. */
export type Held = { id: string; kind: RecordKind; title: string; publishedAt: Date | null; version: number; state: RecordState };

/** The records among these ids that are there. */
export async function heldRecords(db: Database | Transaction, ids: Iterable<string>): Promise<Map<string, Held>> {
  const rows = await db.$queryRaw<(Omit<Held, "version" | "state"> & { version: number | bigint; snapshot: unknown })[]>(sql`
    SELECT r."id", r."kind", r."title", r."publishedAt", r."version", v."snapshot" FROM "Record" r
    JOIN "Revision" v ON v."recordId" = r."id" AND v."version" = r."version" WHERE r."id" IN ${anyOf(ids)}`);
  return new Map(rows.map(({ snapshot, version, ...row }) => [row.id, { ...row, version: Number(version), state: readState(snapshot) }]));
}

/** The state at the record's present version, or null where there is no such record. */
export async function currentState(db: Database | Transaction, id: string): Promise<{ version: number; state: RecordState } | null> {
  const held = (await heldRecords(db, [id])).get(id);
  return held ? { version: held.version, state: held.state } : null;
}
