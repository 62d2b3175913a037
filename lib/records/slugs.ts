import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";

/** A slug is taken by one record of its kind, and by the one that had it before; a slug given up redirects. */
export async function claimSlug(tx: Transaction, kind: RecordKind, id: string, slug: string, before: string | null) {
  if (slug === before) return;
  const holder = await tx.record.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true, deletedAt: true } });
  const former = await tx.oldSlug.findUnique({ where: { kind_slug: { kind, slug } }, select: { recordId: true } });
  if ((holder && holder.id !== id) || (former && former.recordId !== id)) {
    const message = holder?.deletedAt ? "is taken by a deleted record" : "is taken by another record";
    throw new AppError("invalid", "The change was not saved.", { fields: [{ path: `${kind}/${slug} slug`, message }] });
  }
  if (former) await tx.oldSlug.delete({ where: { kind_slug: { kind, slug } } });
  if (before !== null) await tx.oldSlug.create({ data: { kind, slug: before, recordId: id } });
}
