import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addTestPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { jsonOf } from "#lib/import/ctgov/mapping.fixtures.ts";
import { serveRegistry, type RegistryServer } from "#lib/import/ctgov/registry-server.fixtures.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const REAL = path.resolve(ROOT, "../shared/ctgov/dev_page_1.json");

let database: TestDatabase;
let folder: string;
let registry: RegistryServer;
const study = (n: number, status = "RECRUITING") =>
  jsonOf({ nctId: `NCT0000000${n}`, title: `Study ${n} of Zygomab`, sponsor: { name: "Zygo Biotech Inc.", class: "INDUSTRY" }, drugs: [{ name: "ZYG-101" }], conditions: ["Gout"], phases: ["PHASE2"], countries: ["France"], start: { date: "2024-05" }, status });

beforeAll(async () => {
  database = await makeTestDatabase();
  await addTestPerson(database.db, { role: "editor" });
  folder = mkdtempSync(path.join(tmpdir(), "phaseline-import-"));
  registry = await serveRegistry({ studies: [1, 2].map((n) => study(n)) as never });
});
afterAll(async () => {
  await registry.close();
  await database.cleanup();
  rmSync(folder, { recursive: true, force: true });
});

const NO_WORD = { out: "", error: "" };
async function imports(args: string[], env: Record<string, string> = {}, file = database.file) {
  const child = spawn(process.execPath, ["scripts/import.ts", ...args], { cwd: ROOT, env: { ...process.env, DATABASE_URL: `file:${file}`, CTGOV_API: registry.api, CTGOV_REQUESTS_A_MINUTE: "60000", ...env } });
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise((resolve) => child.once("close", resolve))]);
  return { code, out: out.trim(), error: error.trim() };
}
const fileOf = (name: string, ...studies: object[]) => {
  const file = path.join(folder, name);
  writeFileSync(file, studies.map((one) => `${JSON.stringify(one)}\n`).join(""));
  return file;
};
const runIn = (out: string): string => /accept ([0-9a-f]{8}) /.exec(out)?.[1] ?? "no run";
const accept = (run: string, ...more: string[]) => imports(["accept", run, "--as", "editor@example.org", "--reason", "As the registry gives it", ...more]);

test("a file is read, shown, accepted, and the second time nothing changed", { timeout: 120_000 }, async () => {
  const file = fileOf("two.ndjson", study(1), study(2));
  const first = await imports(["ctgov", file]);
  expect(first).toMatchObject({ code: 0, error: "" });
  expect(first.out).toContain("2 read: 2 new, 0 changed, 0 the same, 0 failed");
  expect(first.out).toContain("New: trial Study 1 of Zygomab (NCT00000001)\n    NCT id: NCT00000001\n    Title: Study 1 of Zygomab\n    Phase: Phase 2\n    Status: Recruiting");
  const run = runIn(first.out);
  const saved = await accept(run);
  expect(saved).toMatchObject({ code: 0, error: "" });
  expect(saved.out).toMatch(/^\d+ saved in 1 set, 0 proposed/);
  expect(await database.db.trial.count()).toBe(2);
  const trial = await database.db.trial.findFirstOrThrow({ where: { nctId: "NCT00000001" }, select: { status: true, record: { select: { publishedAt: true, citations: { where: { field: "status" }, select: { source: { select: { title: true } } } } } }, companies: { select: { company: { select: { name: true } } } }, molecules: { select: { molecule: { select: { name: true } } } } } });
  expect(trial).toMatchObject({ status: "recruiting", record: { citations: [{ source: { title: "ClinicalTrials.gov: NCT00000001" } }] }, companies: [{ company: { name: "Zygo Biotech Inc." } }], molecules: [{ molecule: { name: "ZYG-101" } }] });
  expect(trial.record.publishedAt).not.toBeNull();
  expect(await imports(["ctgov", file])).toEqual({ code: 0, error: "", out: "Nothing changed. 2 read: 0 new, 0 changed, 2 the same, 0 failed; 0 names that nothing answers to." });
  const changed = await imports(["ctgov", fileOf("changed.ndjson", study(1), study(2, "COMPLETED"))]);
  expect(changed.out).toContain("Changed: trial Study 2 of Zygomab (NCT00000002)\n    Status: Recruiting → Completed");
  expect((await accept(runIn(changed.out), "--certain")).code).toBe(0);
  expect((await imports(["runs"])).out).toContain("changed.ndjson\n          Finished. 2 read: 0 new, 1 changed, 1 the same, 0 failed");
});

test("a question is asked, and followed", { timeout: 120_000 }, async () => {
  expect((await imports(["ctgov", "--sponsor", "Zygo"])).out).toMatch(/2 read/);
  expect(await imports(["follow", "Zygo", "--sponsor", "Zygo", "--schedule", "daily"])).toMatchObject({ code: 0, out: expect.stringContaining("“Zygo” is followed") });
  expect(await imports(["follow", "Zygo", "--sponsor", "Zygo"])).toMatchObject({ code: 1, error: expect.stringContaining("is the name of another question") });
  expect(await imports(["ask", "Zygo"])).toMatchObject({ code: 0, out: expect.stringMatching(/2 read/) });
  registry.publish([study(1)] as never);
  const gone = await imports(["ask", "Zygo"]);
  expect(gone.out).toContain("Gone: trial Study 2 of Zygomab (NCT00000002)");
  expect((await imports(["follows"])).out).toMatch(/^Zygo: studies sponsored by Zygo\. Daily; 1 studies; last asked \d{4}-/);
  expect(await imports(["unfollow", "Zygo"])).toMatchObject({ code: 0 });
  expect((await imports(["follows"])).out).toBe("Nothing is followed.");
});

test("what is broken is said with its place, and the code tells", { timeout: 60_000 }, async () => {
  const file = path.join(folder, "broken.ndjson");
  writeFileSync(file, `${JSON.stringify(study(3))}\n{"protocolSection":{"identificationModule":{"nctId":"NCT1"}}}\n`);
  const { code, out } = await imports(["ctgov", file]);
  expect(code).toBe(1);
  expect(out).toContain("1 could not be read:\n  number 2: Its NCT id is not one");
});

test.each<[string[], number, RegExp]>([
  [[], 2, /^Say what to do\.\n\nnpm run import --/],
  [["eat"], 2, /^There is no command “eat”\./],
  [["runs", "--everything"], 2, /^Unknown option '--everything'/],
  [["ctgov"], 1, /^Name files, or ask a question/],
  [["ctgov", "none.json"], 1, /^There is no file none\.json\.$/],
  [["ctgov", "a.json", "--sponsor", "X"], 1, /not both\.$/],
  [["ctgov", "--nct", "XYZ"], 1, /must be NCT ids/],
  [["show"], 1, /^Name a run/],
  [["show", "ffffffff"], 1, /^There is no run ffffffff\.$/],
  [["resume", "ffffffff"], 1, /^There is no run/],
  [["accept", "ffffffff"], 1, /^There is no run/],
  [["follow", "X"], 1, /^Say what to ask/],
  [["follow", "X", "--sponsor", "Y", "--schedule", "hourly"], 1, /^--schedule must be one of off, daily, weekly\.$/],
  [["ask", "Nobody"], 1, /^Nothing is followed under the name “Nobody”\.$/],
])("%j ends in a clear word", async (args, code, error) => {
  expect(await imports(args)).toEqual({ ...NO_WORD, code, error: expect.stringMatching(error) });
});

test("accepting asks as whom, and why", async () => {
  const run = (await database.db.importRun.findFirstOrThrow({ select: { id: true } })).id.slice(0, 8);
  expect(await imports(["accept", run, "--reason", "As the registry gives it"])).toMatchObject({ code: 1, error: "Say as whom: --as EMAIL." });
  expect(await imports(["accept", run, "--as", "nobody@example.org", "--reason", "As the registry gives it"])).toMatchObject({ code: 1, error: "There is no account with the address nobody@example.org." });
  expect(await imports(["accept", run, "--as", "editor@example.org"])).toMatchObject({ code: 1, error: expect.stringContaining("at least ten characters") });
});

test.skipIf(!existsSync(REAL))("fifty real studies go all the way (skipped where ../shared/ctgov is absent)", { timeout: 120_000 }, async () => {
  const own = await makeTestDatabase();
  try {
    await addTestPerson(own.db, { role: "editor" });
    const first = await imports(["ctgov", REAL], {}, own.file);
    expect(first.out).toContain("50 read: 50 new, 0 changed, 0 the same, 0 failed");
    const saved = await imports(["accept", runIn(first.out), "--as", "editor@example.org", "--reason", "As the registry gives it"], {}, own.file);
    expect(saved).toMatchObject({ code: 0, error: "" });
    expect(await own.db.trial.count()).toBe(50);
    expect((await imports(["ctgov", REAL], {}, own.file)).out).toMatch(/^Nothing changed\. 50 read: 0 new, 0 changed, 50 the same/);
  } finally {
    await own.cleanup();
  }
});
