import type { Person } from "#lib/auth/actor.ts";
import { canDeleteRecord, canProposeChange, canReadRecord, canSaveRecord } from "#lib/auth/permissions.ts";
import { readSettings } from "#lib/auth/settings.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { currentState } from "#lib/records/current.ts";
import { referrersOf } from "#lib/records/referrers.ts";
import { recordScope } from "#lib/records/scope.ts";

export type ReferringRecord = { id: string; kind: RecordKind; slug: string; title: string };
export type RecordToDelete = { id: string; kind: RecordKind; slug: string; title: string; version: number; deleted: boolean; mergedInto: boolean; referrers: ReferringRecord[]; actsAtOnce: boolean };

/** A record with everything that would have to let go of it before it can be deleted. */
export async function recordToDelete(db: Database, person: Person, kind: RecordKind, slug: string): Promise<RecordToDelete | "forbidden" | null> {
  const record = await db.record.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true, kind: true, slug: true, title: true, publishedAt: true, deletedAt: true } });
  const current = record && (await currentState(db, record.id));
  if (!record || !current) return null;
  if (!canReadRecord(person, record)) return "forbidden";
  const { scope, found } = await db.$transaction(async (tx) => ({ scope: await recordScope(tx, kind, record.id, current.state.data), found: await referrersOf(tx, kind, record.id) }));
  if (!canProposeChange(person, scope)) return "forbidden";
  const referrers = await db.record.findMany({
    where: { id: { in: [...new Set(found.map(({ recordId }) => recordId))].filter((id) => id !== record.id) } },
    orderBy: [{ kind: "asc" }, { title: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, slug: true, title: true },
  });
  const { review } = await readSettings(db);
  return {
    id: record.id,
    kind,
    slug: record.slug,
    title: record.title,
    version: current.version,
    deleted: current.state.deleted,
    mergedInto: current.state.mergedInto !== null,
    referrers,
    actsAtOnce: canSaveRecord(person, scope, review) && canDeleteRecord(person, scope),
  };
}
