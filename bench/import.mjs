// npm run bench:import: importing registered studies, for the first time and again unchanged, beside what it has to do at
// least in the same run: parse the same JSON, and insert the same bytes with bare SQLite; and accepting what it found. CPU time
// counts where other work runs on the machine. Options: --thousands=50
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { areThere, WHERE, writeStudies } from "./import-studies.mjs";
import { readOptions } from "./options.mjs";
import { printTable } from "./table.mjs";

const { thousands } = readOptions({ thousands: 50 });
if (!areThere()) {
  console.error(`There are no studies to measure with: ${WHERE} is absent. It holds registered studies, one a line.`);
  process.exit(1);
}

/** Thousands of studies beside which the larger file is put: memory is to be the same. */
const SMALL = 5;
const folder = mkdtempSync(path.join(tmpdir(), "phaseline-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const MIGRATE = path.join(import.meta.dirname, "../scripts/migrate.mjs");
const PART = path.join(import.meta.dirname, "import-part.mjs");
const part = (name, file, database) => JSON.parse(execFileSync(process.execPath, [PART, name, file, database], { encoding: "utf8", env: { ...process.env, DATABASE_URL: `file:${database}` }, maxBuffer: 1 << 24 }));

for (const count of [...new Set([Math.min(SMALL, thousands), thousands])].map((some) => some * 1000)) {
  const file = path.join(folder, `${count}.ndjson`);
  const bytes = await writeStudies(file, count);
  const database = path.join(folder, `${count}.db`);
  // In a process of its own: the engine of the migrations takes one database.
  execFileSync(process.execPath, [MIGRATE, "deploy"], { stdio: "ignore", env: { ...process.env, DATABASE_URL: `file:${database}` } });
  const [parse, insert] = [part("parse", file, `${database}-bare`), part("insert", file, `${database}-bare`)];
  const [first, again] = [part("first", file, database), part("again", file, database)];
  const least = parse.milliseconds + insert.milliseconds;
  const leastCpu = parse.cpuMs + insert.cpuMs;
  console.log(`\n${count.toLocaleString("en-GB")} studies, ${(bytes / 1e6).toFixed(0)} MB of JSON. First: ${first.said}. Again: ${again.said}.`);
  const row = (name, { milliseconds, cpuMs, peakMb, peakOwnMb }) => [name, (milliseconds / 1000).toFixed(1), (count / (milliseconds / 1000)).toFixed(0), (milliseconds / count).toFixed(3), (milliseconds / least).toFixed(1), (cpuMs / leastCpu).toFixed(1), peakMb.toFixed(0), peakOwnMb?.toFixed(0) ?? ""];
  printTable(["", "s", "a second", "ms each", "× both limits", "× in CPU time", "peak MB", "its own"], [row("parse JSON", parse), row("insert bytes, bare", insert), row("first import", first), row("again, unchanged", again)]);
  rmSync(file);
  // What is accepted grows with what was found: for the smaller file that is telling enough.
  if (count > SMALL * 1000) continue;
  const { said, milliseconds, cpuMs, count: changes, peakMb, peakOwnMb } = part("accept", file, database);
  console.log(`Accepting all that is certain: ${said}; ${(milliseconds / 1000).toFixed(1)} s, ${(cpuMs / 1000).toFixed(1)} s of CPU time, ${(cpuMs / changes).toFixed(2)} ms of it a change; peak ${peakMb.toFixed(0)} MB, its own ${peakOwnMb?.toFixed(0) ?? "unknown"}.`);
}
