import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SQLite from "better-sqlite3";
import { deploy } from "../../scripts/migrate.mjs";
import { readMigrations, readTriggers } from "../../scripts/schema-engine.mjs";
import { openDatabase, type Database } from "./client.ts";

export type TestDatabase = { db: Database; file: string; cleanup(): Promise<void> };

/** A migrated, empty database in a file of its own. The migrations run once; each test gets a copy. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), "phaseline-test-"));
  const file = path.join(folder, "test.db");
  copyFileSync(await template(), file);
  const db = openDatabase(`file:${file}`);
  const cleanup = async () => {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  };
  return { db, file, cleanup };
}

let migrated: Promise<string> | undefined;
const template = () => (migrated ??= makeTemplate());

/** Named after the migrations and triggers, so that changed ones make a new template; test workers may make it side by side. */
async function makeTemplate(): Promise<string> {
  const digest = createHash("sha256").update(JSON.stringify([readMigrations().migrationDirectories, readTriggers(), readFileSync(new URL("held-tables.ts", import.meta.url), "utf8")])).digest("hex").slice(0, 16);
  const file = path.join(tmpdir(), `phaseline-template-${digest}.db`);
  if (existsSync(file)) return file;
  const folder = mkdtempSync(path.join(tmpdir(), "phaseline-template-"));
  const before = process.env.DATABASE_URL;
  try {
    process.env.DATABASE_URL = `file:${path.join(folder, "migrated.db")}`;
    await deploy();
    const source = new SQLite(path.join(folder, "migrated.db"));
    source.exec(`VACUUM INTO '${path.join(folder, "template.db")}'`);
    source.close();
    renameSync(path.join(folder, "template.db"), file);
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    rmSync(folder, { recursive: true, force: true });
  }
  return file;
}
