// npm run seed: seed the database that DATABASE_URL names. SEED=all (default), interview, or none.
import { openDatabase } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";

const CHOICES = { all: [interview, registry, press], interview: [interview], none: [] };
const choice = process.env.SEED || "all";

if (!Object.hasOwn(CHOICES, choice)) {
  console.error(`SEED must be one of ${Object.keys(CHOICES).join(", ")}; it is "${choice}"`);
  process.exit(1);
}
const db = openDatabase();
try {
  const report = await seedDatabase(db, CHOICES[choice as keyof typeof CHOICES]);
  for (const { module, records, skipped } of report) console.log(`seed ${module}: ${skipped ? "was seeded before" : `${records} records`}`);
  if (report.length === 0) console.log("SEED=none: nothing seeded");
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
