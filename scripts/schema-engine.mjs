// Prisma's schema engine as WebAssembly over the SQLite driver: no native binary, no download.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const SCHEMA = path.resolve(import.meta.dirname, "../prisma/schema.prisma");
export const MIGRATIONS = path.resolve(import.meta.dirname, "../prisma/migrations");
const TRIGGERS = path.resolve(import.meta.dirname, "../prisma/triggers.sql");

async function loadEngineClass() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(`schema engine: ${message}`) };
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

// The WebAssembly build does not make this table itself, as the native engine does. The definition is Prisma's own.
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`;

function withMigrationsTable(factory) {
  const touches = (query) => query.sql.includes("_prisma_migrations");
  const wrap = (adapter) => {
    const { queryRaw, executeRaw, executeScript } = adapter;
    const ensure = (query) =>
      touches(query) && /^\s*(INSERT|UPDATE|DELETE)/i.test(query.sql) && adapter.executeScript(MIGRATIONS_TABLE);
    adapter.queryRaw = async (query) => {
      try {
        await ensure(query);
        return await queryRaw.call(adapter, query);
      } catch (error) {
        if (error.cause?.kind === "TableDoesNotExist" && touches(query)) return { columnNames: [], columnTypes: [], rows: [] };
        throw error;
      }
    };
    // The engine asks for an exclusive lock, which fails while a running server has the file open.
    adapter.executeScript = async (sql) => {
      if (!/^\s*PRAGMA main\.locking_mode/i.test(sql)) await executeScript.call(adapter, sql);
    };
    adapter.executeRaw = async (query) => {
      await ensure(query);
      if (query.args.length) return executeRaw.call(adapter, query);
      await adapter.executeScript(query.sql); // the shadow database gets whole migrations this way
      return 0;
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => wrap(await factory.connect()),
    connectToShadowDb: async () => wrap(await factory.connectToShadowDb()),
  };
}

/** The engine on the SQLite file at `file` (`:memory:` for comparisons that need no database). */
export async function openEngine(file) {
  const SchemaEngine = await loadEngineClass();
  const factory = new PrismaBetterSqlite3({ url: file }, { shadowDatabaseUrl: ":memory:" });
  const adapter = bindMigrationAwareSqlAdapterFactory(withMigrationsTable(factory));
  return SchemaEngine.new({ datamodels: readSchema() }, () => {}, adapter);
}

/** SQL statements on the SQLite file at `file`. */
export async function runScript(file, script) {
  const adapter = await new PrismaBetterSqlite3({ url: file }).connect();
  await adapter.executeScript(script);
  await adapter.dispose();
}

export const readSchema = () => [[SCHEMA, readFileSync(SCHEMA, "utf8")]];

export const readTriggers = () => readFileSync(TRIGGERS, "utf8");

export function readMigrations() {
  const lock = path.join(MIGRATIONS, "migration_lock.toml");
  const names = existsSync(MIGRATIONS)
    ? readdirSync(MIGRATIONS).filter((name) => existsSync(path.join(MIGRATIONS, name, "migration.sql"))).sort()
    : [];
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(MIGRATIONS, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
