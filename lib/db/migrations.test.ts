import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SQLite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const SCHEMA = "prisma/schema.prisma";

/** What the command needs of the project, in a folder of its own where it may be changed. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), "phaseline-migrations-"));
  for (const part of ["package.json", "prisma", "scripts", "lib/db/database-file.ts", "lib/db/held-tables.ts"]) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function migrate(...args: string[]) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = execFile(process.execPath, ["scripts/migrate.mjs", ...args], { cwd: folder, env: { ...process.env, DATABASE_URL: "file:data/test.db" } }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: `${stdout}${stderr}`.trim() }),
    );
  });
}
const openFile = () => new SQLite(path.join(folder, "data/test.db"));
const editSchema = (edit: (schema: string) => string) => {
  const file = path.join(folder, SCHEMA);
  writeFileSync(file, edit(readFileSync(file, "utf8")));
};
const addColumn = () => editSchema((schema) => schema.replace(/^(model Company \{)$/m, "$1\n  nickname String?"));

test("schema and migrations agree", async () => {
  expect(await migrate("check")).toEqual({ code: 0, output: "schema and migrations agree" });
});

test("a schema that has drifted from the migrations is reported", async () => {
  addColumn();
  const { code, output } = await migrate("check");
  expect(code).toBe(2);
  expect(output).toContain("Company");
  expect(output).toContain("nickname");
});

test("the migration that is missing can be made offline, and applies", async () => {
  await migrate();
  addColumn();
  expect((await migrate("create", "add_a_nickname")).output).toMatch(/add_a_nickname\/migration\.sql$/);
  expect((await migrate("check")).code).toBe(0);
  expect((await migrate()).output).toMatch(/^applied \d{14}_add_a_nickname$/);
  const db = openFile();
  expect(db.prepare("SELECT name FROM pragma_table_info('Company') WHERE name = 'nickname'").pluck().get()).toBe("nickname");
  db.close();
});

test("a migration without a name, or without a difference, is not made", async () => {
  const before = readdirSync(path.join(folder, "prisma/migrations"));
  expect((await migrate("create", "Add A Column")).code).toBe(1);
  expect((await migrate("create", "nothing")).output).toContain("no difference");
  expect(readdirSync(path.join(folder, "prisma/migrations"))).toEqual(before);
});

test("what Prisma sees no difference for gets an empty migration on request", async () => {
  expect((await migrate("create", "by_hand", "--empty")).output).toMatch(/by_hand\/migration\.sql$/);
  expect((await migrate()).output).toMatch(/_by_hand$/);
});

test("a table that is made anew comes with a word on its CHECK constraints", async () => {
  editSchema((schema) => schema.replace(/^( {2}country +)String\?$/m, "$1String"));
  expect((await migrate("create", "require_a_country")).output).toContain("without their CHECK constraints");
});

test("applying a second time changes nothing", async () => {
  expect((await migrate()).output).toMatch(/^applied /);
  expect(await migrate()).toEqual({ code: 0, output: "the database is up to date" });
});

test("a database newer than the code is left alone, and said to be so in one line", async () => {
  await migrate();
  const db = openFile();
  db.prepare(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '20990101000000_later', 1, 1)`).run();
  db.close();
  expect(await migrate()).toEqual({
    code: 1,
    output: "The database is newer than this code: it holds the migration 20990101000000_later, which is not in prisma/migrations",
  });
});

test("a migration that failed half-way is named", async () => {
  await migrate();
  const db = openFile();
  db.prepare(`UPDATE "_prisma_migrations" SET finished_at = NULL`).run();
  db.close();
  const { code, output } = await migrate();
  expect(code).toBe(1);
  expect(output).toMatch(/^The migration \d+_\w+ failed half-way on this database/);
});

test("a folder that cannot be written is named, and nothing is made", async () => {
  writeFileSync(path.join(folder, "data"), "a file where the folder should be");
  const { code, output } = await migrate();
  expect(code).toBe(1);
  expect(output).toMatch(/^The data folder .*data cannot be written \(\w+\)/);
  expect(existsSync(path.join(folder, "data/test.db"))).toBe(false);
});

/** Moves the migrations from this one on out of the folder, and puts them back. */
function upTo(name: string) {
  const [at, away] = ["prisma/migrations", "later"].map((part) => path.join(folder, part)) as [string, string];
  const all = readdirSync(at).filter((one) => /^\d/.test(one)).sort();
  const later = all.slice(all.findIndex((one) => one.endsWith(`_${name}`)));
  mkdirSync(away);
  for (const one of later) renameSync(path.join(at, one), path.join(away, one));
  return () => later.forEach((one) => renameSync(path.join(away, one), path.join(at, one)));
}

test("changes of imports that were found before say of which record they are", async () => {
  const putBack = upTo("record_of_import_change");
  await migrate();
  const old = openFile();
  old.exec(`
    INSERT INTO "ImportRun" ("id", "kind", "label", "request", "status", "createdAt", "position", "created", "changed", "same", "failed") VALUES ('r', 'ctgov', 'l', '{}', 'finished', '2026-06-10', 1, 1, 0, 0, 0);
    INSERT INTO "ImportFinding" ("id", "runId", "key", "recordKind", "recordId", "title", "baseVersion", "statement", "status")
      VALUES (1, 'r', 'NCT1', 'trial', 'trial:nct1', 't', 0, '{}', 'open'), (2, 'r', 'NCT1', 'company', 'c1', 't', 0, '{}', 'open');
    INSERT INTO "ImportChange" ("id", "findingId", "kind", "part", "after", "status") VALUES (5, 2, 'new_record', '*', '"C"', 'open'), (7, 1, 'new_record', '*', '"T"', 'refused'), (9, 1, 'new_item', 'programs.p', '{}', 'open')`);
  old.close();
  putBack();
  expect((await migrate()).output).toMatch(/_record_of_import_change\b/);
  const db = openFile();
  expect(db.prepare('SELECT "id", "recordId", "part", "status" FROM "ImportChange" ORDER BY 1').raw().all()).toEqual([[5, "c1", "*", "open"], [7, "trial:nct1", "*", "refused"], [9, "trial:nct1", "programs.p", "open"]]);
  expect(db.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'ImportChange_follows_%'").pluck().get()).toBe(2);
  expect(db.pragma("foreign_key_check")).toEqual([]);
  db.close();
});
