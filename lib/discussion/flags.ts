import type { Person } from "#lib/auth/actor.ts";
import { canOpenFlag, canResolveFlag } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { readField, readSubject } from "./subject.ts";
import { readText } from "./text.ts";

type Given = { recordId: string; field?: string | null; reason: unknown };

/** Says that somebody has to look into a record, or one field of it. */
export async function openFlag(db: Database, actor: Person, { recordId, field = null, reason }: Given): Promise<{ id: string }> {
  if (!canOpenFlag(actor)) throw new AppError("forbidden", "This account may not raise flags.");
  const text = readText("reason", reason);
  return db.$transaction(async (tx) => {
    const subject = await readSubject(tx, actor, recordId);
    const id = crypto.randomUUID();
    await tx.flag.create({ data: { id, recordId, field: readField(subject, field), status: "open", reason: text, openedById: actor.id, openedAt: new Date() }, select: { id: true } });
    return { id };
  });
}

/** Says what came of it. Of two who do so at once, the first is right. */
export async function resolveFlag(db: Database, actor: Person, id: string, resolution: unknown): Promise<void> {
  const text = readText("resolution", resolution);
  await db.$transaction(async (tx) => {
    const flag = await tx.flag.findUnique({ where: { id }, select: { recordId: true, status: true, openedById: true } });
    if (!flag) throw new AppError("not-found", "There is no such flag.");
    await readSubject(tx, actor, flag.recordId);
    if (!canResolveFlag(actor, flag)) throw new AppError("forbidden", "A flag is resolved by whoever raised it, or by an editor.");
    if (flag.status === "resolved") throw new AppError("conflict", "Somebody has resolved this flag already.");
    await tx.flag.update({ where: { id }, data: { status: "resolved", resolvedById: actor.id, resolvedAt: new Date(), resolution: text }, select: { id: true } });
  });
}
