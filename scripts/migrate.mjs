// npm run migrate                     apply the migrations that the database lacks
// npm run migrate:create -- <name>    write the migration that brings the migrations up to prisma/schema.prisma
//                           --empty   an empty one, for what Prisma cannot say: CHECK constraints, data
// npm run migrate:check               exit 2 and show the difference where the two have drifted apart
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { databaseFile } from "#lib/db/database-file.ts";
import { keepHeld } from "#lib/db/held-tables.ts";
import { prepareDatabaseFolder } from "./steps/database.mjs";
import { MIGRATIONS, openEngine, readMigrations, readSchema, readTriggers, runScript } from "./schema-engine.mjs";

const filters = { externalTables: [], externalEnums: [] };

async function difference(script) {
  const engine = await openEngine(":memory:");
  return engine.diff({
    from: { tag: "migrations", ...readMigrations() },
    to: { tag: "schemaDatamodel", files: readSchema().map(([file, content]) => ({ path: file, content })) },
    script,
    exitCode: true,
    filters,
  });
}

/** Applies what is missing, sets the triggers, and returns the names of what was applied. Throws where the database holds migrations this code does not know. */
export async function deploy() {
  const file = databaseFile();
  prepareDatabaseFolder(file);
  const engine = await openEngine(file);
  const migrationsList = readMigrations();
  const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  const unknown = history.history?.unpersistedMigrationNames ?? [];
  if (unknown.length)
    throw new Error(`The database is newer than this code: it holds the migration ${unknown.at(-1)}, which is not in prisma/migrations`);
  if (history.failedMigrationNames.length)
    throw new Error(`The migration ${history.failedMigrationNames[0]} failed half-way on this database: put back the copy from before it`);
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
  await runScript(file, readTriggers());
  keepHeld(file);
  return appliedMigrationNames;
}

async function create(name, empty) {
  if (!/^[a-z0-9_]+$/.test(name ?? "")) throw new Error("name the migration: npm run migrate:create -- add_a_column (a-z, 0-9, _)");
  const { stdout, exitCode } = empty ? { stdout: "-- Write the statements here.\n" } : await difference(true);
  if (exitCode === 0) return console.log("no difference between prisma/schema.prisma and the migrations (--empty makes a migration all the same)");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), stdout);
  console.log(`${folder}/migration.sql`);
  if (stdout.includes("RedefineTables")) console.log("It makes tables anew, without their CHECK constraints: write those in by hand (CONTRIBUTING.md).");
}

async function check() {
  const { stdout, exitCode } = await difference(false);
  console.log(exitCode === 0 ? "schema and migrations agree" : stdout);
  process.exitCode = exitCode;
}

if (process.argv[1] === import.meta.filename) {
  const [command, name, option] = process.argv.slice(2);
  try {
    if (command === "create") await create(name, option === "--empty");
    else if (command === "check") await check();
    else {
      const applied = await deploy();
      console.log(applied.length ? `applied ${applied.join(", ")}` : "the database is up to date");
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
