import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { diffStates } from "#lib/records/diff.ts";
import { readState, type RecordState } from "#lib/records/state.ts";
import { changeViews, type ChangeView } from "./change-views.ts";
import { namedIn, readNaming } from "./naming.ts";
import { SET, setView, type Reader, type SetView } from "./revision-views.ts";
import { stateView, type ValueView } from "./state-view.ts";

type Subject = { id: string; kind: RecordKind; version: number };
export type VersionHead = { version: number; set: SetView };
export type Comparison = { from: VersionHead; to: VersionHead; changes: ChangeView[] };
export type WholeVersion = VersionHead & { values: ValueView[]; deleted: boolean; published: boolean; slug: string; sinceThen: ChangeView[] };

async function readVersion(db: Database, recordId: string, version: number, reader: Reader): Promise<{ head: VersionHead; state: RecordState } | null> {
  const row = await db.revision.findUnique({ where: { recordId_version: { recordId, version } }, select: { version: true, snapshot: true, changeSet: SET } });
  return row && { head: { version: row.version, set: setView(row.changeSet, reader) }, state: readState(row.snapshot) };
}

/** What differs between two versions, in words; either may be the later one. Null where one of them is not there. */
export async function compareVersions(db: Database, record: Subject, from: number, to: number, reader: Reader): Promise<Comparison | null> {
  const [one, other] = [await readVersion(db, record.id, from, reader), await readVersion(db, record.id, to, reader)];
  if (!one || !other) return null;
  const changes = diffStates(one.state, other.state);
  const naming = await readNaming(db, namedIn(changes, [one.state, other.state]), reader.all);
  return { from: one.head, to: other.head, changes: changeViews({ kind: record.kind, changes, after: other.state, naming }) };
}

/** One version whole, and what restoring it would change. */
export async function wholeVersion(db: Database, record: Subject, version: number, reader: Reader): Promise<WholeVersion | null> {
  const [one, now] = [await readVersion(db, record.id, version, reader), await readVersion(db, record.id, record.version, reader)];
  if (!one || !now) return null;
  const changes = diffStates(now.state, one.state);
  const naming = await readNaming(db, namedIn(changes, [one.state, now.state]), reader.all);
  return {
    ...one.head,
    values: stateView(record.kind, one.state, naming),
    deleted: one.state.deleted,
    published: one.state.published,
    slug: one.state.slug,
    sinceThen: changeViews({ kind: record.kind, changes, after: one.state, naming }),
  };
}
