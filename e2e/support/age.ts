// node e2e/support/age.ts 5: makes everything in the database as old as if it had been saved so many years earlier. The log
// is never changed, so its triggers are put aside for this.
import { openDatabase } from "#lib/db/client.ts";
import { readTriggers } from "#scripts/schema-engine.mjs";

const years = Number(process.argv[2]);
const db = openDatabase();
try {
  const triggers = await db.$queryRawUnsafe<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_kept_on_%'");
  for (const { name } of triggers) await db.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
  for (const table of ["ChangeSet", "Revision"]) await db.$executeRawUnsafe(`UPDATE "${table}" SET "createdAt" = strftime('%Y-%m-%dT%H:%M:%S.000+00:00', "createdAt", '-${years} years')`);
  for (const [trigger] of readTriggers().matchAll(/CREATE TRIGGER[\s\S]*?END;/g)) await db.$executeRawUnsafe(trigger);
} finally {
  await db.$disconnect();
}
