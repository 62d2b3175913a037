import { databaseFile } from "#lib/db/database-file.ts";
import { openDatabase } from "#lib/db/client.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { deploy } from "../scripts/migrate.mjs";
import { growWorld } from "./world.ts";

/** Makes the database at `file`: what `npm start` seeds, and on request the made-up world. Returns its DATABASE_URL. */
export async function makeDatabase(file, { world }) {
  process.env.DATABASE_URL = `file:${file}`;
  await deploy();
  const db = openDatabase(`file:${databaseFile()}`);
  try {
    await seedDatabase(db, [interview, registry, press]);
    if (world) await growWorld(db);
  } finally {
    await db.$disconnect();
  }
  return process.env.DATABASE_URL;
}
