// npm run generate -- --programs 1000 [--seed 1] [--revisions-per-program 10]: fill the empty database that DATABASE_URL
// names with a made-up world of that size, the same at every run.
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { openDatabase } from "#lib/db/client.ts";
import { databaseFile } from "#lib/db/database-file.ts";
import { AppError } from "#lib/errors.ts";
import { generateWorld } from "#lib/generate/generate.ts";

const TOLD_EVERY_MS = 5000;
const MEGABYTE = 1_000_000;

function readNumber(name: string, text: string | undefined, least: number, most: number): number {
  const number = Number(text);
  if (text === undefined || text.trim() === "" || !Number.isInteger(number) || number < least || number > most) throw new AppError("invalid", `--${name} must be a whole number from ${least} to ${most}`);
  return number;
}

function readWanted() {
  const options = { programs: { type: "string" }, seed: { type: "string", default: "1" }, "revisions-per-program": { type: "string", default: "10" } } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new AppError("invalid", (error as Error).message);
  }
}

async function run() {
  const values = readWanted();
  const wanted = {
    programs: readNumber("programs", values.programs, 1, 1_000_000),
    seed: readNumber("seed", values.seed, 0, 2 ** 32 - 1),
    revisions: readNumber("revisions-per-program", values["revisions-per-program"], 1, 100),
  };
  const db = openDatabase();
  try {
    const began = performance.now();
    let told = began;
    const pace = (revisions: number) => `${revisions} revisions, ${Math.round(revisions / ((performance.now() - began) / 1000))} a second`;
    const done = await generateWorld(db, wanted, ({ revisions }) => {
      if (performance.now() - told < TOLD_EVERY_MS) return;
      told = performance.now();
      console.log(`generate: ${pace(revisions)}`);
    });
    const file = databaseFile();
    await db.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
    console.log(`generate: ${done.records} records, ${pace(done.revisions)}; ${Math.round(statSync(file).size / MEGABYTE)} MB on disk, ${Math.round(process.resourceUsage().maxRSS / 1000)} MB of memory at most`);
  } finally {
    await db.$disconnect();
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
