import type { Person } from "#lib/auth/actor.ts";
import { canComment, canDeleteComment, canEditComment } from "#lib/auth/permissions.ts";
import type { Database, Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { commenters } from "./commenters.ts";
import { mentionedIn } from "./mentions.ts";
import { readField, readSubject } from "./subject.ts";
import { readText } from "./text.ts";

type Given = { recordId: string; field?: string | null; body: unknown };

/** Says something about a record. Whoever is mentioned is told. */
export async function addComment(db: Database, actor: Person, { recordId, field = null, body }: Given): Promise<{ id: string }> {
  if (!canComment(actor)) throw new AppError("forbidden", "This account may not comment.");
  const text = readText("body", body);
  return db.$transaction(async (tx) => {
    const subject = await readSubject(tx, actor, recordId);
    const id = crypto.randomUUID();
    const createdAt = new Date();
    await tx.comment.create({ data: { id, recordId, field: readField(subject, field), authorId: actor.id, body: text, createdAt }, select: { id: true } });
    await mention(tx, actor, id, text);
    return { id };
  });
}

/** Whoever is mentioned for the first time is told; to those who no longer are, an unread note is taken back. */
export async function editComment(db: Database, actor: Person, id: string, body: unknown): Promise<void> {
  const text = readText("body", body);
  await db.$transaction(async (tx) => {
    const comment = await standing(tx, id);
    if (!canEditComment(actor, comment)) throw new AppError("forbidden", "A comment is changed by whoever wrote it.");
    if (comment.body === text) return;
    await tx.comment.update({ where: { id }, data: { body: text, editedAt: new Date() }, select: { id: true } });
    await mention(tx, actor, id, text);
  });
}

/** It is shown no more, and nobody is told of it. */
export async function deleteComment(db: Database, actor: Person, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const comment = await standing(tx, id);
    if (!canDeleteComment(actor, comment)) throw new AppError("forbidden", "A comment is deleted by whoever wrote it, or by an editor.");
    await tx.comment.update({ where: { id }, data: { deletedAt: new Date() }, select: { id: true } });
    await tx.notification.deleteMany({ where: { commentId: id, readAt: null } });
  });
}

async function standing(tx: Transaction, id: string) {
  const comment = await tx.comment.findUnique({ where: { id }, select: { authorId: true, body: true, deletedAt: true } });
  if (!comment || comment.deletedAt) throw new AppError("not-found", "There is no such comment.");
  return comment;
}

async function mention(tx: Transaction, author: Person, commentId: string, text: string) {
  const wanted = mentionedIn(text, await commenters(tx));
  const held = (await tx.commentMention.findMany({ where: { commentId }, select: { userId: true } })).map(({ userId }) => userId);
  const gone = held.filter((id) => !wanted.includes(id));
  const fresh = wanted.filter((id) => !held.includes(id));
  await tx.commentMention.deleteMany({ where: { commentId, userId: { in: gone } } });
  await tx.notification.deleteMany({ where: { commentId, userId: { in: gone }, readAt: null } });
  await tx.commentMention.createMany({ data: fresh.map((userId) => ({ commentId, userId })) });
  const createdAt = new Date();
  await tx.notification.createMany({ data: fresh.filter((id) => id !== author.id).map((userId) => ({ userId, kind: "mentioned" as const, commentId, createdAt })) });
}
