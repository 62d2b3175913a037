import type { Database } from "#lib/db/client.ts";
import type { LetterStatus } from "#lib/db/generated/enums.ts";
import { uniqueViolation } from "#lib/db/unique-violation.ts";

/** So often a letter is tried that the mail server does not take. */
export const MOST_TRIES = 5;

export type Letter = { digestId: string; period: string; until: number };

/**
 * Takes on the letter of a period. One process gets it, however many ask at once; another try, only where the last one is
 * known not to have reached anybody. Who ends between this and the mail server's answer leaves it taken: then there is no
 * letter in this period, and the next one tells of both.
 */
export async function claimLetter(db: Database, letter: Letter, now: Date): Promise<boolean> {
  const { digestId, period, until } = letter;
  try {
    await db.digestLetter.create({ data: { ...letter, status: "claimed", tries: 1, claimedAt: now } });
    return true;
  } catch (error) {
    if (!uniqueViolation(error)) throw error;
  }
  const { count } = await db.digestLetter.updateMany({
    where: { digestId, period, status: "failed", tries: { lt: MOST_TRIES } },
    data: { status: "claimed", tries: { increment: 1 }, claimedAt: now, until },
  });
  return count === 1;
}

/** Whether the letter of a period is still to be sent, as far as can be seen before it is written. */
export async function isDue(db: Database, digestId: string, period: string): Promise<boolean> {
  const letter = await db.digestLetter.findUnique({ where: { digestId_period: { digestId, period } }, select: { status: true, tries: true } });
  return !letter || (letter.status === "failed" && letter.tries < MOST_TRIES);
}

/** What became of it. What was told, or was nothing, is not told again. */
export async function settleLetter(db: Database, { digestId, period, until }: Letter, status: LetterStatus): Promise<void> {
  await db.$transaction(async (tx) => {
    // Who unsubscribed meanwhile has no letters any more.
    await tx.digestLetter.updateMany({ where: { digestId, period }, data: { status } });
    if (status === "sent" || status === "nothing_new") await tx.digest.updateMany({ where: { id: digestId, toldUntil: { lt: until } }, data: { toldUntil: until } });
  });
}
