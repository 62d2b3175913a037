import { ANONYMOUS } from "#lib/auth/actor.ts";
import { canReadRecord } from "#lib/auth/permissions.ts";

/** Records that the public may see, as a filter; `canReadRecord` says the same of a row. */
export const VISIBLE = { publishedAt: { not: null }, deletedAt: null } as const;

/** What a link to a record needs, and what decides whether it may be shown. */
export const LINK = { select: { id: true, slug: true, title: true, publishedAt: true, deletedAt: true } } as const;

export type RecordLink = { id: string; slug: string; title: string };
type Linked = RecordLink & { publishedAt: Date | null; deletedAt: Date | null };

/** Null where the record is a draft or deleted. */
export function toLink({ id, slug, title, ...state }: Linked): RecordLink | null {
  return canReadRecord(ANONYMOUS, state) ? { id, slug, title } : null;
}
