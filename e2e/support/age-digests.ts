// node e2e/support/age-digests.ts: as if everybody had chosen their letters a month ago, so that one is due.
import { openDatabase } from "#lib/db/client.ts";

const MONTH_MS = 30 * 86_400_000;

const db = openDatabase();
try {
  await db.digest.updateMany({ data: { chosenAt: new Date(Date.now() - MONTH_MS) } });
} finally {
  await db.$disconnect();
}
