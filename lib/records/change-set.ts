import { createHash } from "node:crypto";
import type { Actor } from "#lib/auth/actor.ts";
import type { Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { lastSavedAt } from "./last-saved-at.ts";

/** Who saves, through which door, and why (at least ten characters). */
export type SaveContext = {
  actor: Actor;
  origin: string;
  reason: string;
  /** Where an editor accepts it: who proposed it. */
  proposerId?: string;
  /** The set that this one takes back. */
  undoesId?: string;
  /** For the product itself alone, and later than every set before: when it was saved, where that is not now. */
  savedAt?: Date;
};

export type ChangeSet = { id: string; createdAt: Date };

const SHORTEST_REASON = 10;
const LONGEST_REASON = 2000;

const refuse = (path: string, message: string) => new AppError("invalid", "The change was not saved.", { fields: [{ path, message }] });

/** The reason of a save, trimmed. Throws AppError `invalid` where it is too short or too long. */
export function readReason(reason: unknown): string {
  const text = typeof reason === "string" ? reason.trim() : "";
  if ([...text].length < SHORTEST_REASON) throw refuse("reason", "must be at least ten characters");
  if (text.length > LONGEST_REASON) throw refuse("reason", `must be at most ${LONGEST_REASON} characters`);
  return text;
}

/**
 * The set that the revisions of a save belong to. Its moment is later than that of any set before, whatever the clock says:
 * a recorded moment names exactly one state of everything. Throws AppError `invalid` or `forbidden` for a `savedAt` that
 * may not be.
 */
export async function openChangeSet(tx: Transaction, context: SaveContext): Promise<ChangeSet> {
  const { actor, origin, reason, proposerId, undoesId, savedAt } = context;
  const last = await lastSavedAt(tx);
  const createdAt = savedAt ? readSavedAt(actor, savedAt, last) : new Date(Math.max(Date.now(), (last?.getTime() ?? 0) + 1));
  const id = savedAt ? idOfMoment(createdAt) : crypto.randomUUID();
  const who = actor.kind === "person" ? { actor: actor.id, userId: actor.id } : { actor: actor.kind === "system" ? actor.name : actor.kind };
  await tx.changeSet.create({ data: { id, ...who, origin, reason, createdAt, proposerId: proposerId ?? null, undoesId: undoesId ?? null }, select: { id: true } });
  return { id, createdAt };
}

function readSavedAt(actor: Actor, savedAt: Date, last: Date | null): Date {
  if (actor.kind !== "system") throw new AppError("forbidden", "This account may not say when a change was saved.");
  if (!(savedAt.getTime() <= Date.now())) throw refuse("savedAt", "must be a moment that has passed");
  if (last && savedAt <= last) throw refuse("savedAt", `must be later than the last change, of ${last.toISOString()}`);
  return savedAt;
}

/** Moments are each one's own, so a set that says its own is called after it: made again, it is the same to the letter. */
function idOfMoment(moment: Date): string {
  const digits = createHash("sha256").update(moment.toISOString()).digest("hex");
  return [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`, digits.slice(20, 32)].join("-");
}
