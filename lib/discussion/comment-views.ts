import type { Person } from "#lib/auth/actor.ts";
import { canDeleteComment, canEditComment } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { withMerged } from "#lib/records/merged-ids.ts";
import { piecesOf, type Piece } from "./mentions.ts";

export type CommentView = {
  id: string;
  author: string;
  at: string;
  edited: boolean;
  field: string | null;
  /** Null where it was deleted. */
  text: { body: string; pieces: Piece[] } | null;
  mayEdit: boolean;
  mayDelete: boolean;
};

/** What is said about a record, and was about those that were merged into it, the oldest first. */
export async function commentViews(db: Database, reader: Person, recordId: string): Promise<CommentView[]> {
  const rows = await db.comment.findMany({
    where: { recordId: { in: await withMerged(db, recordId) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true, field: true, body: true, createdAt: true, editedAt: true, deletedAt: true, authorId: true,
      author: { select: { name: true } },
      mentions: { orderBy: { userId: "asc" }, select: { user: { select: { id: true, name: true } } } },
    },
  });
  return rows.map(({ id, field, body, createdAt, editedAt, deletedAt, authorId, author, mentions }) => ({
    id, field,
    author: author.name,
    at: createdAt.toISOString(),
    edited: editedAt !== null,
    text: deletedAt === null ? { body, pieces: piecesOf(body, mentions.map(({ user }) => user)) } : null,
    mayEdit: deletedAt === null && canEditComment(reader, { authorId }),
    mayDelete: deletedAt === null && canDeleteComment(reader, { authorId }),
  }));
}
