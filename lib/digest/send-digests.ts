import { ANONYMOUS } from "#lib/auth/actor.ts";
import type { Mail } from "#lib/auth/mail.ts";
import { readPerson } from "#lib/auth/person.ts";
import type { Database } from "#lib/db/client.ts";
import type { DigestFrequency, LetterStatus } from "#lib/db/generated/enums.ts";
import { goneOf } from "#lib/watches/gone.ts";
import { newsOf } from "#lib/watches/news.ts";
import { claimLetter, isDue, settleLetter } from "./claim.ts";
import { presentPeriod, type Period } from "./period.ts";
import { isUndelivered } from "./undelivered.ts";
import { unsubscribeToken } from "./unsubscribe.ts";
import { writeLetter } from "./write-letter.ts";

/** More than anybody reads in a letter. */
const MOST = 100;

type Send = (mail: Mail) => Promise<void>;
type Digest = { id: string; userId: string; toldUntil: number; user: { email: string } };
export type DigestResult = { to: string; period: string; outcome: LetterStatus | "would_be_sent"; mail: Mail | null; error?: unknown };

/**
 * Sends what is due of one kind of letters, and says what became of each. With `send: null` nothing is sent and nothing noted.
 * One letter that fails holds up no other.
 */
export async function sendDigests(db: Database, frequency: DigestFrequency, now: Date, send: Send | null): Promise<DigestResult[]> {
  const period = presentPeriod(frequency, now);
  const digests = await db.digest.findMany({
    where: { frequency, chosenAt: { lte: period.begins }, user: { disabledAt: null } },
    orderBy: { id: "asc" },
    select: { id: true, userId: true, toldUntil: true, user: { select: { email: true } } },
  });
  const results: DigestResult[] = [];
  for (const digest of digests) {
    const result = await sendOne(db, digest, period, now, send);
    if (result) results.push(result);
  }
  return results;
}

/** The letter is written before it is claimed, so that nothing but the sending lies between. Null: another process has it. */
async function sendOne(db: Database, digest: Digest, { key: period }: Period, now: Date, send: Send | null): Promise<DigestResult | null> {
  if (!(await isDue(db, digest.id, period))) return null;
  const written = await compose(db, digest);
  if (!written) return null;
  const { mail, until } = written;
  const result = (outcome: DigestResult["outcome"], error?: unknown): DigestResult => ({ to: digest.user.email, period, outcome, mail, error });
  if (!send) return result(mail ? "would_be_sent" : "nothing_new");
  const letter = { digestId: digest.id, period, until };
  if (!(await claimLetter(db, letter, now))) return null;
  const settled = async (outcome: LetterStatus, error?: unknown) => {
    await settleLetter(db, letter, outcome);
    return result(outcome, error);
  };
  if (!mail) return settled("nothing_new");
  try {
    await send(mail);
  } catch (error) {
    return settled(isUndelivered(error) ? "failed" : "uncertain", error);
  }
  return settled("sent");
}

/** `mail` is null where nothing has changed. All is null where the account is gone or disabled. */
async function compose(db: Database, { id, userId, toldUntil, user }: Digest): Promise<{ mail: Mail | null; until: number } | null> {
  const person = await readPerson(db, userId);
  if (!person) return null;
  // A letter leaves the site: there is nothing in it but what the public may read.
  const news = await newsOf(db, person, { after: toldUntil }, ANONYMOUS, MOST);
  const gone = (await goneOf(db, person, ANONYMOUS)).filter(({ last }) => last > toldUntil && last <= news.until);
  const mail = news.items.length + gone.length > 0 ? writeLetter({ to: user.email, news, gone, token: unsubscribeToken(id) }) : null;
  return { mail, until: news.until };
}
