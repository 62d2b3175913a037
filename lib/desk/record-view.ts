import "server-only";
import type { Person } from "#lib/auth/actor.ts";
import { canCheckRecord } from "#lib/auth/permissions.ts";
import { checkViews, standingChecks, type CheckView } from "#lib/checks/check-views.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { commentViews, type CommentView } from "#lib/discussion/comment-views.ts";
import { commenters } from "#lib/discussion/commenters.ts";
import { flagViews, type FlagView } from "#lib/discussion/flag-views.ts";
import type { Mentionable } from "#lib/discussion/mentions.ts";
import { deskRecord } from "#lib/history/desk-history.ts";
import type { HistoryRecord } from "#lib/history/find-record.ts";
import { DESK_READER } from "#lib/history/activity.ts";
import type { ValueView } from "#lib/history/state-view.ts";
import type { SetView } from "#lib/history/revision-views.ts";
import { wholeVersion } from "#lib/history/versions.ts";
import { currentState } from "#lib/records/current.ts";
import { withMerged } from "#lib/records/merged-ids.ts";
import { deskRecordPath } from "#lib/records/paths.ts";
import { recordScope } from "#lib/records/scope.ts";

/** What the desk shows of one record: what it states now, and what people say about it. */
export type DeskRecordView = {
  record: HistoryRecord;
  values: ValueView[];
  lastSet: SetView;
  comments: CommentView[];
  flags: FlagView[];
  checks: CheckView[];
  /** Those that still speak of what stands there. */
  standing: CheckView[];
  people: Mentionable[];
  mayCheck: boolean;
};

export async function deskRecordView(person: Person, address: { kind: string; slug: string }): Promise<DeskRecordView> {
  const record = await deskRecord(person, address, deskRecordPath);
  const db = await liveDatabase();
  const whole = await wholeVersion(db, record, record.version, DESK_READER);
  const current = await currentState(db, record.id);
  if (!whole || !current) throw new Error(`${record.id} has no revision`);
  const checks = await checkViews(db, record.id);
  const scope = await recordScope(db, record.kind, record.id, current.state.data);
  return {
    record,
    values: whole.values,
    lastSet: whole.set,
    comments: await commentViews(db, person, record.id),
    flags: await flagViews(db, person, { recordId: { in: await withMerged(db, record.id) } }),
    checks,
    standing: await standingChecks(db, record.id, checks),
    people: await commenters(db),
    mayCheck: record.deletedAt === null && canCheckRecord(person, scope),
  };
}
