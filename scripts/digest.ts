// npm run digest -- --daily|--weekly [--dry-run]: the letters of what changed that are due now. The running server sends
// them by itself; both may run, and each letter is sent once.
import { parseArgs } from "node:util";
import { isMailConfigured, sendMail } from "#lib/auth/mail.ts";
import { sendDigests } from "#lib/digest/send-digests.ts";
import { DIGEST_FREQUENCIES, LETTER_STATUSES } from "#lib/vocabularies/told.ts";
import { onDatabase } from "./on-database.ts";

const USAGE = `npm run digest -- --daily | --weekly [--dry-run]

Sends the letters of the present day or week that have not been sent. With --dry-run it prints them instead, and notes nothing.`;

async function run(): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({ options: { daily: { type: "boolean" }, weekly: { type: "boolean" }, "dry-run": { type: "boolean" }, help: { type: "boolean", short: "h" } } }));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const wanted = DIGEST_FREQUENCIES.values.filter((frequency) => values[frequency]);
  const [frequency] = wanted;
  if (!frequency || wanted.length > 1) {
    console.error(`Say which letters: --daily or --weekly.\n\n${USAGE}`);
    return 2;
  }
  const dry = values["dry-run"] === true;
  if (!dry && !isMailConfigured()) {
    console.error("SMTP_URL is not set, so nothing can be sent. --dry-run shows what would be.");
    return 1;
  }
  return onDatabase(async (db) => {
    const results = await sendDigests(db, frequency, new Date(), dry ? null : sendMail);
    for (const { to, period, outcome, mail, error } of results) {
      const words = outcome === "would_be_sent" ? "would be sent" : LETTER_STATUSES.label(outcome).toLowerCase();
      console.log(`${to}\t${period}\t${words}`);
      if (dry && mail) console.log(`Subject: ${mail.subject}\n\n${mail.text}`);
      if (error) console.error(error);
    }
    if (results.length === 0) console.log("No letter is due.");
    return results.some(({ outcome }) => outcome === "failed" || outcome === "uncertain") ? 1 : 0;
  });
}

process.exitCode = await run();
