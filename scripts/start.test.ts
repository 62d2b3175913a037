import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeTestDatabase } from "#lib/db/test-database.ts";
import { checkNode } from "./steps/project-node.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), "phaseline-start-"));
  for (const part of ["package.json", "scripts"]) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(cwd: string, args: string[], env: Record<string, string>) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !["PORT", "HOST", "SEED", "DATABASE_URL"].includes(name)));
    const child = execFile(process.execPath, args, { cwd, env: { ...clean, ...env } as NodeJS.ProcessEnv, timeout: 15_000 }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr: stderr.trim() }),
    );
  });
}

describe("before anything is installed", () => {
  // There is no node_modules here: whatever is said is said without it.
  const start = (env: Record<string, string>) => run(folder, ["scripts/start.mjs"], env);

  test.each([
    ["PORT", "abc", 'PORT must be a number from 1 to 65535; it is "abc"'],
    ["PORT", "0", 'PORT must be a number from 1 to 65535; it is "0"'],
    ["PORT", "65536", 'PORT must be a number from 1 to 65535; it is "65536"'],
    ["PORT", "-1", 'PORT must be a number from 1 to 65535; it is "-1"'],
    ["SEED", "some", 'SEED must be one of all, interview, none; it is "some"'],
    ["SITE_ORIGIN", "pipeline.example.org", 'SITE_ORIGIN must be an http or https address such as https://pipeline.example.org; it is "pipeline.example.org"'],
    ["TRUST_PROXY", "yes", 'TRUST_PROXY must be the number of proxies in front, such as 1; it is "yes"'],
    ["BETTER_AUTH_SECRET", "short", "BETTER_AUTH_SECRET must have at least 32 characters"],
    ["SMTP_URL", "mail.example.org", "SMTP_URL must be an address such as smtps://user:password@mail.example.org"],
    ["OIDC_ISSUER", "https://id.example.org", "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none"],
    ["HOST", "192.0.2.1", 'HOST must be an address of this machine, or 0.0.0.0 for all of them; it is "192.0.2.1"'],
  ])("%s=%s ends in one line", async (name, value, line) => {
    expect(await start({ PORT: "39999", [name]: value })).toEqual({ code: 1, stdout: "", stderr: line });
    expect(existsSync(path.join(folder, "node_modules"))).toBe(false);
  });

  test("a port in use ends in one line", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, "127.0.0.1", resolve);
    });
    const { port } = other.address() as AddressInfo;
    const ended = await start({ PORT: String(port) });
    other.close();
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(new RegExp(`^Port ${port} is in use: [^\\n]+$`));
  });

  test("an old Node is named, and the one that is needed", () => {
    expect(() => checkNode("18.20.8")).toThrow(/^Phaseline needs Node 20 or newer to install itself; this is 18\.20\.8 /);
    expect(() => checkNode("20.0.0")).not.toThrow();
  });
});

describe("with a database that cannot be used", () => {
  // The steps alone, as they run on the project's own Node once everything is installed.
  const STEPS = `import { main } from "./scripts/steps/stop.mjs"; import { start } from "./scripts/steps/start.mjs"; await main(() => start({ host: "127.0.0.1", port: 39999 }, false));`;
  const start = (url: string) => run(ROOT, ["--input-type=module", "--eval", STEPS], { DATABASE_URL: url });

  test.each([
    ["is no file", "postgres://localhost/phaseline", /^DATABASE_URL must begin with "file:"[^\n]*$/],
    ["is a folder", `file:${tmpdir()}`, /^DATABASE_URL must name a file; [^\n]* is a folder$/],
    ["lies below a file", `file:${path.join(ROOT, "package.json/data/phaseline.db")}`, /^The data folder [^\n]*data cannot be written \(ENOTDIR\)[^\n]*$/],
    ["lies where nobody can write", "file:/proc/phaseline/phaseline.db", /^The data folder \/proc\/phaseline cannot be written \(\w+\)[^\n]*$/],
    ["is something else", `file:${path.join(ROOT, "package.json")}`, /^[^\n]*package\.json, which DATABASE_URL names, is no SQLite database$/],
  ])("that %s: one line", async (_what, url, line) => {
    const { code, stderr } = await start(url);
    expect(stderr).toMatch(line);
    expect(code).toBe(1);
  });

  test("that is newer than the code: one line, before the build", async () => {
    const { file, cleanup } = await makeTestDatabase();
    const db = new SQLite(file);
    db.prepare(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '20990101000000_later', 1, 1)`).run();
    db.close();
    const { code, stdout, stderr } = await start(`file:${file}`);
    await cleanup();
    expect(stderr).toMatch(/^The database is newer than this code: [^\n]*20990101000000_later[^\n]*$/);
    expect(stdout).not.toContain("build");
    expect(code).toBe(1);
  });

  test("that is empty as a file is taken as new", async () => {
    const file = path.join(folder, "empty.db");
    writeFileSync(file, "");
    const { code } = await run(ROOT, ["scripts/migrate.mjs"], { DATABASE_URL: `file:${file}` });
    expect(code).toBe(0);
  });
});
