import type { Person } from "#lib/auth/actor.ts";
import { canDeleteRecord, canProposeChange, canReadRecord, canSaveRecord } from "#lib/auth/permissions.ts";
import { readSettings } from "#lib/auth/settings.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { currentState } from "#lib/records/current.ts";
import { recordScope } from "#lib/records/scope.ts";
import { waitingFor, type Waiting } from "#lib/review/waiting.ts";
import type { Draft } from "./draft.ts";
import { draftOfState } from "./draft-of-state.ts";
import type { FormSpec } from "./form-spec.ts";
import { randomId } from "./random-id.ts";
import { shownCitations, type ShownCitation } from "./shown-citations.ts";
import { specOfKind } from "./spec-of-kind.ts";
import { titlesIn } from "./titles.ts";

export type RecordToEdit = {
  id: string;
  title: string;
  deleted: boolean;
  spec: FormSpec;
  draft: Draft;
  citations: ShownCitation[];
  /** Whether this person's save is one at once; else it waits for an editor. */
  savesAtOnce: boolean;
  mayDelete: boolean;
  /** What somebody has proposed of it already. */
  waiting: Waiting | null;
};

/** The record of a slug, drafts included, and deleted ones for who may read them; `moved` where the slug is a former one; null for neither. */
export async function recordToEdit(db: Database, person: Person, kind: RecordKind, slug: string): Promise<RecordToEdit | { moved: string } | "forbidden" | null> {
  const record = await db.record.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true, title: true, publishedAt: true, deletedAt: true } });
  if (!record) {
    const former = await db.oldSlug.findUnique({ where: { kind_slug: { kind, slug } }, select: { record: { select: { slug: true } } } });
    return former ? { moved: former.record.slug } : null;
  }
  if (!canReadRecord(person, record)) return "forbidden";
  const { id, title } = record;
  const current = await currentState(db, id);
  if (!current) return null;
  const scope = await db.$transaction((tx) => recordScope(tx, kind, id, current.state.data));
  if (!canProposeChange(person, scope)) return "forbidden";
  const spec = specOfKind(kind);
  const { review } = await readSettings(db);
  return {
    id,
    title,
    deleted: current.state.deleted,
    spec,
    draft: draftOfState(spec, { id, version: current.version, token: randomId() }, current.state, await titlesIn(db, [current.state])),
    citations: await shownCitations(db, current.state.citations),
    savesAtOnce: canSaveRecord(person, scope, review),
    mayDelete: canDeleteRecord(person, scope),
    waiting: await waitingFor(db, person, id),
  };
}

const LONGEST_NAME = 300;

/** An empty form, or one with a name in it. The id is given already here, so that a save that is sent twice is one record. */
export async function newRecord(db: Database, person: Person, kind: RecordKind, name = ""): Promise<Omit<RecordToEdit, "title" | "deleted" | "mayDelete" | "waiting">> {
  const spec = specOfKind(kind);
  const id = `${kind}:${randomId()}`;
  const { review } = await readSettings(db);
  const draft = draftOfState(spec, { id, version: 0, token: randomId() }, null, () => "");
  if (draft.fields.name) draft.fields.name = { value: name.trim().slice(0, LONGEST_NAME) };
  return { id, spec, draft, citations: [], savesAtOnce: canSaveRecord(person, [], review) };
}
