// One part of bench/import.mjs in a process of its own, so that its peak of memory is its own: PART FILE. Prints JSON.
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Sqlite from "better-sqlite3";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { openDatabase } from "#lib/db/client.ts";
import { ALL_CHANGES } from "#lib/import/decide/change-params.ts";
import { ctgovImporter } from "#lib/import/ctgov/importer.ts";
import { acceptMatching } from "#lib/import/decide/decide-matching.ts";
import { fileHere } from "#lib/import/runs/kept-files.ts";
import { runOf } from "#lib/import/runs/run-queries.ts";
import { workRun } from "#lib/import/runs/run.ts";
import { createRun } from "#lib/import/runs/runs.ts";

const [part, file, database] = process.argv.slice(2);
const BATCH = 200;

/** The two limits: what any import of these studies has to do at least. */
const BARE = {
  async parse() {
    let ids = 0;
    for await (const line of createInterface({ input: createReadStream(file) })) if (JSON.parse(line).protocolSection.identificationModule.nctId) ids++;
    return ids;
  },
  async insert() {
    const db = new Sqlite(database);
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE IF NOT EXISTS "Bare" ("id" INTEGER PRIMARY KEY, "body" BLOB NOT NULL)');
    const insert = db.prepare('INSERT INTO "Bare" ("body") VALUES (?)');
    const save = db.transaction((lines) => lines.forEach((line) => insert.run(Buffer.from(line))));
    let [lines, count] = [[], 0];
    for await (const line of createInterface({ input: createReadStream(file) })) {
      lines.push(line);
      count++;
      if (lines.length < BATCH) continue;
      save(lines);
      lines = [];
    }
    save(lines);
    db.close();
    return count;
  },
};

/** Memory that is the process's own; what the peak has beyond it is mostly the file of the database, mapped. Linux alone says. */
const ownMb = () => Number(/RssAnon:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
let peakOwnMb = NaN;
const note = () => {
  if (process.platform === "linux") peakOwnMb = Math.max(ownMb(), peakOwnMb || 0);
};

async function imported() {
  const db = openDatabase();
  const began = performance.now();
  const runId = await createRun(db, { kind: "ctgov", label: "bench", request: await fileHere(file), startedById: null });
  const status = await workRun(db, runId, ctgovImporter, { told: note });
  const milliseconds = performance.now() - began;
  const run = await runOf(db, runId);
  await db.$disconnect();
  if (status !== "finished") throw new Error(run?.error ?? status);
  return { milliseconds, count: run.read, said: `${run.created} new, ${run.changed} changed, ${run.same} the same, ${run.failed} failed; ${run.waiting} to decide` };
}

/** Accepts all that is certain, as the desk does. */
async function accepted() {
  const db = openDatabase();
  const person = await addPerson(db, "editor");
  const began = performance.now();
  const { accepted: count, left, changeSetIds } = await acceptMatching(db, person, { ...ALL_CHANGES, certain: true }, "As the registry has it", { told: note });
  const milliseconds = performance.now() - began;
  await db.$disconnect();
  return { milliseconds, count, said: `${count} changes in ${changeSetIds.length} sets, ${left} left as they hang on questions` };
}

async function bare(measure) {
  const began = performance.now();
  const count = await measure();
  return { milliseconds: performance.now() - began, count };
}

// Without what it takes to start.
const before = process.cpuUsage();
const answer = part in BARE ? await bare(BARE[part]) : part === "accept" ? await accepted() : await imported();
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ ...answer, cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024, peakOwnMb }));
