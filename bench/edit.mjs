// npm run bench:edit: editors who save through the real forms, all at once; then the same with the server killed at random
// and started again. Whatever was acknowledged must be in the history. Fails where it is not, or where an answer was an
// error. Options: --editors=20 --records=50 --seconds=60 --kills=20
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { step } from "../scripts/steps/report.mjs";
import { ROOT } from "../scripts/steps/run.mjs";
import { buildApp } from "./app.mjs";
import { measureGate } from "./bare-gate.mjs";
import { makeDatabase } from "./database.mjs";
import { checkSaves } from "./edit-check.mjs";
import { makeDesk } from "./edit-world.mjs";
import { letEdit, newLog } from "./editors.mjs";
import { readOptions } from "./options.mjs";
import { startServer } from "./server.mjs";
import { printTable } from "./table.mjs";

const SHORTEST_LIFE_MS = 500;
const LONGEST_LIFE_MS = 4000;

const part = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;
const milliseconds = (numbers) => [0.5, 0.95, 0.99].map((share) => part(numbers, share).toFixed(1));

async function editUntil(server, { cookies, records }, end) {
  const log = newLog();
  let ended = false;
  const editing = letEdit({ address: server.address, cookies, records, ended: () => ended }, log);
  await end(log);
  ended = true;
  await editing;
  return log;
}

async function firstSave(log) {
  while (log.saves.length === 0) await setTimeout(20);
}

async function killAtRandom(env, desk, kills) {
  const saves = [];
  const errors = [];
  for (let kill = 0; kill < kills; kill++) {
    const server = await startServer(ROOT, { env });
    const log = await editUntil(server, desk, async (running) => {
      await firstSave(running);
      await setTimeout(SHORTEST_LIFE_MS + Math.random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS));
      await server.kill();
    });
    saves.push(...log.saves);
    errors.push(...log.errors);
  }
  return { saves, errors };
}

const folder = mkdtempSync(path.join(tmpdir(), "phaseline-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
try {
  const options = readOptions({ editors: 20, records: 50, seconds: 60, kills: 20 });
  const DATABASE_URL = await step("database", "the seed, and records and editors", () => makeDatabase(path.join(folder, "bench.db"), { world: false }));
  await buildApp(DATABASE_URL);
  const env = { DATABASE_URL };
  const desk = { cookies: await makeDesk(DATABASE_URL, options), records: options.records };
  const server = await startServer(ROOT, { env });
  const run = await step("edit", `${options.editors} editors, ${options.records} records, ${options.seconds} s`, () => editUntil(server, desk, () => setTimeout(options.seconds * 1000)));
  await server.stop();
  const wrong = await step("check", `${run.saves.length} acknowledged saves`, () => checkSaves(DATABASE_URL, run.saves, options.records));
  const gate = await step("gate", "as many saves by the gate alone", () => measureGate(DATABASE_URL, { ...options, amount: Math.max(options.editors, run.saves.length) }));
  printTable(["a save, ms", "p50", "p95", "p99"], [["form, over HTTP", ...milliseconds(run.milliseconds)], ["gate alone", ...milliseconds(gate)], ["ratio", ...milliseconds(run.milliseconds).map((value, index) => (value / milliseconds(gate)[index]).toFixed(1))]]);
  console.log(`${run.saves.length} saved, ${run.conflicts} conflicts (nothing overwritten), ${run.errors.length} errors, ${run.lost} unanswered\n`);
  const killed = await step("kill", `the server ${options.kills} times in the midst of it`, () => killAtRandom(env, desk, options.kills));
  const saves = [...run.saves, ...killed.saves];
  const afterwards = await step("check", `${killed.saves.length} more saves acknowledged before a kill`, () => checkSaves(DATABASE_URL, saves, options.records));
  const failures = [...run.errors, ...(run.lost ? [`${run.lost} requests without an answer`] : []), ...killed.errors, ...wrong, ...afterwards];
  console.log(failures.length ? `${failures.length} failures:\n${failures.slice(0, 20).join("\n")}` : "Every acknowledged save is in the history, once, as the version that was acknowledged; versions have no gap; verify-data finds nothing.");
  if (failures.length) process.exitCode = 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
