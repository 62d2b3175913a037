import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Change } from "#lib/records/diff.ts";
import { readState } from "#lib/records/state.ts";
import { changeViews, type ChangeView } from "./change-views.ts";
import { namedIn, readNaming } from "./naming.ts";

export type PersonName = { id: string; name: string };

/** What was saved together, and who did it. Names are null for those who may not read them. */
export type SetView = {
  id: string;
  at: string;
  origin: string;
  reason: string;
  /** A tool's name, where none of the people saved it. */
  tool: string | null;
  by: PersonName | null;
  proposer: PersonName | null;
  /** Sets that it takes back, or that take it back. */
  undoes: string | null;
  undoneBy: string[];
};

export type RevisionView = {
  id: number;
  version: number;
  record: { id: string; kind: RecordKind; slug: string; title: string; deleted: boolean };
  set: SetView;
  changes: ChangeView[];
};

/** `names`: whether the reader may see who did it. `all`: whether they may read the names of drafts and deleted records. */
export type Reader = { names: boolean; all: boolean };

const NAME = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;
export const SET = {
  select: {
    id: true, createdAt: true, origin: true, reason: true, actor: true, userId: true, undoesId: true,
    user: NAME, proposer: NAME,
    undoneBy: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true } },
  },
} satisfies Prisma.ChangeSetDefaultArgs;

/** Revisions in words, in the order of `ids`. */
export async function revisionViews(db: Database, ids: readonly number[], reader: Reader): Promise<RevisionView[]> {
  const rows = await db.revision.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true, version: true, changes: true, snapshot: true,
      record: { select: { id: true, kind: true, slug: true, title: true, deletedAt: true } },
      changeSet: SET,
    },
  });
  const parsed = rows.map(({ changes, snapshot, ...row }) => ({ ...row, changes: changes as unknown as Change[], after: readState(snapshot) }));
  const naming = await readNaming(db, namedIn(parsed.flatMap((row) => row.changes), parsed.map((row) => row.after)), reader.all);
  const views = new Map(
    parsed.map(({ id, version, changes, after, record: { deletedAt, ...record }, changeSet }): [number, RevisionView] => [
      id,
      { id, version, record: { ...record, deleted: deletedAt !== null }, set: setView(changeSet, reader), changes: changeViews({ kind: record.kind, changes, after, naming }) },
    ]),
  );
  return ids.flatMap((id) => views.get(id) ?? []);
}

type SetRow = {
  id: string; createdAt: Date; origin: string; reason: string; actor: string; userId: string | null; undoesId: string | null;
  user: PersonName | null; proposer: PersonName | null; undoneBy: { id: string }[];
};

export function setView({ id, createdAt, origin, reason, actor, userId, undoesId, user, proposer, undoneBy }: SetRow, { names }: Reader): SetView {
  return {
    id, origin, reason,
    at: createdAt.toISOString(),
    tool: userId === null ? actor : null,
    by: names ? user : null,
    proposer: names ? proposer : null,
    undoes: undoesId,
    undoneBy: undoneBy.map((set) => set.id),
  };
}
