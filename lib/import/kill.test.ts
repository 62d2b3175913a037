import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import type { Database } from "#lib/db/client.ts";
import { fileHere } from "#lib/import/runs/kept-files.ts";
import { createRun } from "#lib/import/runs/runs.ts";
import { setTrust } from "#lib/import/decide/trust.ts";
import { nctId, registeredStudy } from "./ctgov/registered-study.fixtures.ts";
import { previewSheet } from "./sheets/preview-sheet.ts";
import { makeWorld, nct, study, type Line, type World } from "./world.fixtures.ts";

// A process is killed at random, now while it reads and compares, now while what it found is accepted; another goes on. In the
// end all is as if nothing had happened, and nothing is there twice.
// IMPORT_KILLS=20 npx vitest run lib/import/kill.test.ts for the long one.
const KILLS = Number(process.env.IMPORT_KILLS ?? 2);
/** So many things that a process is killed some times before they are all read and accepted. */
const MANY = 200 + 60 * KILLS;

/** What an importer of a test says: each batch takes it a while, some cannot be read, and some of it is accepted by the run itself. */
async function fixture({ db, start }: World): Promise<string> {
  const editor = await addPerson(db, "editor");
  for (const recordKind of ["source", "company"] as const) await setTrust(db, editor, { kind: "ctgov", recordKind, field: "*" }, true);
  const lines = Array.from({ length: 120 }, (_, at): Line => {
    const n = at + 1;
    if (n % 17 === 0) return { key: nct(n), error: "is cut off" };
    return study({ n, sponsor: `Sponsor ${n % 7}`.replace(" ", "-"), drug: `D-${n % 11}`, unmapped: n % 5 === 0 ? [{ what: "indication", text: `Disease ${n % 3}`, reason: "not held" }] : [] });
  });
  return start(lines, { batch: 4, slow: 15 });
}

/** A file of registered studies. */
async function studies({ db, folder }: World): Promise<string> {
  const line = (at: number) => registeredStudy(nctId(at + 1), { sponsor: `Sponsor ${at % 37} Pharma`, interventions: [`XYZ-${100 + (at % 53)}`], conditions: [`Disease of the ${at % 29}th kind`], phases: [`PHASE${1 + (at % 3)}`] });
  const file = path.join(folder, "studies.ndjson");
  writeFileSync(file, Array.from({ length: MANY }, (_, at) => `${JSON.stringify(line(at))}\n`).join(""));
  return createRun(db, { kind: "ctgov", label: "studies", request: await fileHere(file), startedById: null });
}

/** A sheet of programs. */
async function sheet({ db, folder }: World): Promise<string> {
  const file = path.join(folder, "programs.csv");
  const rows = Array.from({ length: MANY }, (_, at) => `XYZ-${100 + at},Company ${at % 37},Disease ${at % 29},Phase ${1 + (at % 3)},20${10 + (at % 10)}`);
  writeFileSync(file, ["Molecule,Company,Indication,Stage,Stage date", ...rows].join("\n"));
  const { request } = await previewSheet(db, { file, name: "programs.csv", day: "2026-01-15" });
  return createRun(db, { kind: "sheet", label: "sheet", request, startedById: null });
}

/** All that an import leaves behind, but for when, in which run, and in which set. */
async function left(db: Database) {
  const run = await db.importRun.findFirstOrThrow({ select: { status: true, position: true, created: true, changed: true, same: true, failed: true } });
  const findings = await db.$queryRawUnsafe<unknown[]>(`SELECT f."key", f."recordId", f."recordKind", f."title", f."status", f."statement", c."part", c."kind", c."before", c."after", c."question", c."status" AS "changeStatus"
    FROM "ImportFinding" f LEFT JOIN "ImportChange" c ON c."findingId" = f."id" ORDER BY 1, 2, 7`);
  const versions = await db.$queryRawUnsafe<unknown[]>('SELECT v."nctId", v."hash", s."mappedBy", s."standing" FROM "RegistryVersion" v JOIN "RegistryStudy" s ON s."nctId" = v."nctId" ORDER BY 1, 2');
  const unmapped = await db.importUnmapped.findMany({ orderBy: { key: "asc" }, select: { key: true, text: true } });
  const failures = await db.importFailure.findMany({ orderBy: { position: "asc" }, select: { position: true, reason: true } });
  const records = await db.record.findMany({ orderBy: { id: "asc" }, select: { id: true, title: true, slug: true, deletedAt: true } });
  const last = await db.$queryRawUnsafe<{ recordId: string; snapshot: string }[]>('SELECT r."recordId", r."snapshot" FROM "Revision" r JOIN "Record" x ON x."id" = r."recordId" AND x."version" = r."version" ORDER BY 1');
  return { run, findings, versions, unmapped, failures, records, last };
}

async function begin(db: Database, runId: string, personId: string) {
  const file = (await db.$queryRawUnsafe<{ file: string }[]>("PRAGMA database_list"))[0]?.file ?? "";
  const child = spawn(process.execPath, [new URL("work.fixtures.ts", import.meta.url).pathname, file, runId, personId], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  let heard = () => {};
  child.stdout.on("data", (text: Buffer) => {
    said += text.toString();
    heard();
  });
  const ended = new Promise<string>((resolve) => child.once("close", () => resolve(said)));
  /** Until it has said this, or has ended. */
  const until = (word: string) => Promise.race([ended, new Promise<void>((resolve) => (heard = () => said.includes(word) && resolve()))]);
  return { child, ended, until };
}

test.for([["what a test says", fixture], ["registered studies", studies], ["a sheet", sheet]] as const)("%s: killed at random, it ends as if nothing had happened", { timeout: 120_000 + KILLS * 15_000 }, async ([what, make]) => {
  const [killed, quiet] = [await makeWorld(), await makeWorld()];
  try {
    const runId = await make(killed);
    const person = await addPerson(killed.db, "editor");
    const kills = { reading: 0, accepting: 0 };
    for (let turn = 0; turn < KILLS; turn++) {
      const { child, ended, until } = await begin(killed.db, runId, person.id);
      // The first half of the time while it reads, as long as it does; then while it accepts.
      await until(turn < KILLS / 2 ? "begun" : "accepting");
      await setTimeout(20 + Math.random() * 300);
      child.kill("SIGKILL");
      const said = await ended;
      if (said.includes("accepted")) break;
      kills[said.includes("accepting") ? "accepting" : "reading"]++;
    }
    const last = await begin(killed.db, runId, person.id);
    expect(await last.ended).toContain("accepted");
    const undisturbed = await begin(quiet.db, await make(quiet), (await addPerson(quiet.db, "editor")).id);
    expect(await undisturbed.ended).toContain("accepted");
    console.log(`${what}: killed ${kills.reading} times while reading, ${kills.accepting} while accepting`);
    expect(kills.reading + kills.accepting).toBeGreaterThan(0);
    expect(await left(killed.db)).toEqual(await left(quiet.db));
    const doubled = await killed.db.$queryRawUnsafe<unknown[]>('SELECT "key", "recordId" FROM "ImportFinding" GROUP BY 1, 2 HAVING count(*) > 1');
    expect(doubled).toEqual([]);
    const twice = await killed.db.$queryRawUnsafe<unknown[]>('SELECT "recordId", "snapshot" FROM "Revision" GROUP BY 1, 2 HAVING count(*) > 1');
    expect(twice).toEqual([]);
  } finally {
    await killed.cleanup();
    await quiet.cleanup();
  }
});
