import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { recordPath } from "#lib/records/paths.ts";

const BATCH = 200;

const NAME = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;
const SELECT = {
  id: true, version: true, changes: true,
  record: { select: { id: true, kind: true, slug: true, title: true } },
  changeSet: { select: { id: true, actor: true, userId: true, origin: true, reason: true, createdAt: true, undoesId: true, user: NAME, proposer: NAME } },
} satisfies Prisma.RevisionSelect;

type Row = Prisma.RevisionGetPayload<{ select: typeof SELECT }>;

/** The log's own entries: each field with what it held before and holds after. */
const entry = ({ version, changes, record, changeSet: { id, actor, userId, origin, reason, createdAt, undoesId, user, proposer } }: Row) => ({
  at: createdAt.toISOString(),
  record: { id: record.id, kind: record.kind, title: record.title, address: recordPath(record.kind, record.slug) },
  version,
  changeSet: { id, origin, reason, undoes: undoesId, tool: userId === null ? actor : null, savedBy: user, proposedBy: proposer },
  changes,
});

/** These revisions as one JSON text `{ "changes": [ … ] }`, some at a time. */
export async function* activityJson(db: Database, ids: readonly number[]): AsyncGenerator<string> {
  yield '{ "changes": [';
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const found = new Map((await db.revision.findMany({ where: { id: { in: batch } }, select: SELECT })).map((row) => [row.id, row]));
    const texts = batch.flatMap((id) => found.get(id) ?? []).map((row) => JSON.stringify(entry(row)));
    yield `${start > 0 ? "," : ""}\n${texts.join(",\n")}`;
  }
  yield "\n] }\n";
}
