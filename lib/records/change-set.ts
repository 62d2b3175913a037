import type { Actor } from "#lib/auth/actor.ts";
import type { Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";

/** Who saves, through which door, and why (at least ten characters). */
export type SaveContext = {
  actor: Actor;
  origin: string;
  reason: string;
  /** Where an editor accepts it: who proposed it. */
  proposerId?: string;
  /** The set that this one takes back. */
  undoesId?: string;
};

const SHORTEST_REASON = 10;
const LONGEST_REASON = 2000;

/** The reason of a save, trimmed. Throws AppError `invalid` where it is too short or too long. */
export function readReason(reason: unknown): string {
  const text = typeof reason === "string" ? reason.trim() : "";
  const refuse = (message: string) => new AppError("invalid", "The change was not saved.", { fields: [{ path: "reason", message }] });
  if ([...text].length < SHORTEST_REASON) throw refuse("must be at least ten characters");
  if (text.length > LONGEST_REASON) throw refuse(`must be at most ${LONGEST_REASON} characters`);
  return text;
}

/** The change set is made with its first revision: a save that changes nothing leaves no trace. */
export class ChangeSetWriter {
  readonly createdAt = new Date();
  private readonly tx: Transaction;
  private readonly context: SaveContext;
  private created: string | null = null;

  constructor(tx: Transaction, context: SaveContext) {
    this.tx = tx;
    this.context = context;
  }

  /** Null as long as nothing was changed. */
  get madeId(): string | null {
    return this.created;
  }

  async id(): Promise<string> {
    if (this.created !== null) return this.created;
    const { actor, origin, reason, proposerId, undoesId } = this.context;
    const who = actor.kind === "person" ? { actor: actor.id, userId: actor.id } : { actor: actor.kind === "system" ? actor.name : actor.kind };
    const id = crypto.randomUUID();
    await this.tx.changeSet.create({
      data: { id, ...who, origin, reason, createdAt: this.createdAt, proposerId: proposerId ?? null, undoesId: undoesId ?? null },
      select: { id: true },
    });
    this.created = id;
    return id;
  }
}
