/** Who acts. `system` is the product itself: seeds and command-line tools on the machine it runs on. */
export type Actor = { kind: "system"; name: string } | { kind: "anonymous" };

export const ANONYMOUS: Actor = { kind: "anonymous" };

/** Drafts and deleted records are not for the public. */
export function canReadRecord(actor: Actor, record: { publishedAt: Date | null; deletedAt: Date | null }): boolean {
  return actor.kind === "system" || (record.publishedAt !== null && record.deletedAt === null);
}

export function canSaveRecord(actor: Actor): boolean {
  return actor.kind === "system";
}
