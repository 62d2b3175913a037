import type { Person } from "#lib/auth/actor.ts";
import { canWatchRecord } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { uniqueViolation } from "#lib/db/unique-violation.ts";
import { lastRevision } from "#lib/db/last-revision.ts";
import { randomId } from "#lib/edit/random-id.ts";
import { AppError } from "#lib/errors.ts";
import { MOST_WATCHES } from "./limits.ts";
import { membersOf } from "./members.ts";
import { noSuchView } from "./saved-views.ts";

type Watched = { recordId: string } | { viewId: string; members: string[] | null };

/** From now on. To watch what is watched already changes nothing. */
async function begin(db: Database, person: Person, watched: Watched): Promise<void> {
  try {
    await db.$transaction(async (tx) => {
      const same = "recordId" in watched ? { recordId: watched.recordId } : { viewId: watched.viewId };
      if ((await tx.watch.count({ where: { userId: person.id, ...same } })) > 0) return;
      if ((await tx.watch.count({ where: { userId: person.id } })) >= MOST_WATCHES) throw new AppError("conflict", `You watch ${MOST_WATCHES} records and views, which is the most: stop watching one first.`);
      const since = await lastRevision(tx);
      const members = "members" in watched && watched.members ? { members: watched.members } : {};
      await tx.watch.create({ data: { id: randomId(), userId: person.id, ...same, ...members, createdAt: new Date(), since, readUntil: since } });
    });
  } catch (error) {
    // Pressed twice at once.
    if (!uniqueViolation(error)) throw error;
  }
}

export async function watchRecord(db: Database, person: Person, recordId: string): Promise<void> {
  const record = await db.record.findUnique({ where: { id: recordId }, select: { publishedAt: true, deletedAt: true } });
  if (!record || !canWatchRecord(person, record)) throw new AppError("not-found", "There is no such record, or it is not published.");
  await begin(db, person, { recordId });
}

export async function watchView(db: Database, person: Person, viewId: string): Promise<void> {
  const view = await db.savedView.findFirst({ where: { id: viewId, userId: person.id }, select: { subject: true, query: true } });
  if (!view) throw noSuchView();
  await begin(db, person, { viewId, members: await membersOf(db, view) });
}

/** Also of a record that one may no longer read. What is not watched stays so. */
export async function stopWatching(db: Database, person: Person, what: { recordId: string } | { viewId: string } | { id: string }): Promise<void> {
  await db.watch.deleteMany({ where: { userId: person.id, ...what } });
}
