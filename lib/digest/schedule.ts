import { isMailConfigured, sendMail } from "#lib/auth/mail.ts";
import { openDatabase } from "#lib/db/client.ts";
import { DIGEST_FREQUENCIES } from "#lib/vocabularies/told.ts";
import { sendDigests } from "./send-digests.ts";

const EVERY_MS = 10 * 60_000;

/**
 * Looks every ten minutes whether a letter is due. Which ones are, the database says: a look too many or one too few, a restart
 * or a second server change nothing but how soon it is sent.
 */
export function startDigests(): void {
  if (!isMailConfigured()) return;
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    try {
      await sendAllDue();
    } catch (error) {
      console.error("Letters of what changed could not be sent:", error);
    } finally {
      busy = false;
    }
  };
  void look();
  setInterval(() => void look(), EVERY_MS).unref();
}

async function sendAllDue(): Promise<void> {
  const db = openDatabase();
  try {
    for (const frequency of DIGEST_FREQUENCIES.values)
      for (const { to, period, outcome, error } of await sendDigests(db, frequency, new Date(), sendMail))
        if (error) console.error(`The letter of ${period} to ${to}: ${outcome}.`, error);
  } finally {
    await db.$disconnect();
  }
}
