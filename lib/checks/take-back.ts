import type { Person } from "#lib/auth/actor.ts";
import { canUseDesk } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";

/** As long as somebody can still say that it was a slip. */
const HOURS = 24;

/** Notes that one write made, which have ids without a gap. */
export type NotedChecks = { first: number; last: number };

export const writeNoted = ({ first, last }: NotedChecks): string => `${first}-${last}`;
export function readNoted(text: string): NotedChecks {
  const [, first, last] = /^(\d{1,12})-(\d{1,12})$/.exec(text) ?? [];
  if (!first || !last) throw new AppError("invalid", "Nothing was taken back: this form does not say what.");
  return { first: Number(first), last: Number(last) };
}

/** Takes back one's own notes that records were looked up, on the day that they were made. All of them, or none. */
export async function takeBackChecks(db: Database, actor: Person, { first, last }: NotedChecks): Promise<number> {
  if (!canUseDesk(actor)) throw new AppError("forbidden", "This account verifies nothing, and takes nothing back.");
  const { count } = await db.recordCheck.deleteMany({ where: { id: { gte: first, lte: last }, userId: actor.id, at: { gt: new Date(Date.now() - HOURS * 3_600_000) } } });
  if (count === 0) throw new AppError("conflict", "Nothing was taken back: it was done already, or is more than a day ago.");
  return count;
}
