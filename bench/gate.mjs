// npm run bench:gate: what the one gate for writes costs by itself: a first import, the same import again, and edits in
// sets of one, twenty and five hundred. Options: --seconds=3 (for each size of set)
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "#lib/db/client.ts";
import { statementsRun } from "#lib/db/sqlite-adapter.ts";
import { saveRecords } from "#lib/records/save.ts";
import { deploy } from "../scripts/migrate.mjs";
import { readOptions } from "./options.mjs";
import { printTable } from "./table.mjs";
import { worldCommands } from "./world.ts";

const CONTEXT = { actor: { kind: "system", name: "bench" }, origin: "bench", reason: "To measure the gate by itself" };
const SET_SIZES = [1, 20, 500];
const IMPORT_SET = 500;

async function importAll(commands) {
  for (let at = 0; at < commands.length; at += IMPORT_SET) await saveRecords(db, CONTEXT, commands.slice(at, at + IMPORT_SET));
  return commands.length;
}

/** What running it cost, for each of so many records. */
async function measure(name, run) {
  const [began, before] = [performance.now(), statementsRun()];
  const records = await run();
  const milliseconds = performance.now() - began;
  return [name, String(records), (records / (milliseconds / 1000)).toFixed(0), (milliseconds / records).toFixed(3), ((statementsRun() - before) / records).toFixed(2)];
}

const folder = mkdtempSync(path.join(tmpdir(), "phaseline-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const { seconds } = readOptions({ seconds: 3 });
process.env.DATABASE_URL = `file:${path.join(folder, "bench.db")}`;
await deploy();
const db = openDatabase();
try {
  const commands = worldCommands();
  const again = commands.map((command) => ({ ...command, expectedVersion: 1 }));
  const programs = commands.filter(({ kind }) => kind === "program");
  const rows = [
    await measure("first import", () => importAll(commands)),
    await measure("the same again", () => importAll(again)),
  ];
  const versions = new Map(programs.map(({ id }) => [id, 1]));
  let turn = 0;
  const edited = (command) => {
    const version = versions.get(command.id);
    versions.set(command.id, version + 1);
    return { ...command, expectedVersion: version, data: { ...command.data, setting: `${command.data.setting}, edit ${version}` } };
  };
  for (const size of SET_SIZES) {
    const row = await measure(`edits in sets of ${size}`, async () => {
      const end = performance.now() + seconds * 1000;
      let saved = 0;
      while (performance.now() < end) {
        const set = Array.from({ length: size }, () => edited(programs[turn++ % programs.length]));
        saved += (await saveRecords(db, CONTEXT, set)).length;
      }
      return saved;
    });
    rows.push(row);
  }
  printTable(["", "records", "a second", "ms each", "statements each"], rows);
} finally {
  await db.$disconnect();
}
