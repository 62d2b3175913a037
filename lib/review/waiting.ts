import type { Actor } from "#lib/auth/actor.ts";
import { canReadProposal } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";

export type Waiting = { href: string; label: string };

/** The way to what is proposed of a record and waits for an editor; null where nothing does, or for who may not read it. */
export async function waitingFor(db: Database, actor: Actor, recordId: string): Promise<Waiting | null> {
  if (!canReadProposal(actor)) return null;
  const waiting = await db.proposal.findMany({ where: { status: "open", items: { some: { recordId } } }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true } });
  const [first] = waiting;
  if (!first) return null;
  return waiting.length === 1
    ? { href: `/desk/review/${first.id}`, label: "1 change waits for review" }
    : { href: `/desk/review?record=${encodeURIComponent(recordId)}`, label: `${waiting.length} changes wait for review` };
}
