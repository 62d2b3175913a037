// npm run bench:serve: requests a second beside a static page and a route handler of the same bytes, and beside an empty
// dynamic page, of the same Next in the same run. Only ratios mean anything. Options: --rounds=3 --seconds=3
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { say, step } from "../scripts/steps/report.mjs";
import { ROOT } from "../scripts/steps/run.mjs";
import { buildApp } from "./app.mjs";
import { buildComparison, COMPARISON } from "./comparison.mjs";
import { pinCores } from "./cores.mjs";
import { makeDatabase } from "./database.mjs";
import { amountFor, load } from "./load.mjs";
import { readOptions } from "./options.mjs";
import { startServer } from "./server.mjs";
import { median, printTable } from "./table.mjs";
import { FILTER, FILTERED_ROWS, WORLD_COMPANY, WORLD_MOLECULE } from "./world.ts";

const PAGES = [
  { name: "/", path: "/" },
  { name: `/ filtered, ${FILTERED_ROWS} rows`, path: `/?${FILTER}`, rows: FILTERED_ROWS },
  { name: "company", path: `/companies/${WORLD_COMPANY}` },
  { name: "molecule", path: `/molecules/${WORLD_MOLECULE}` },
];
const AIMS = { kept: 0.9, filtered: 0.4 };

async function sizeOf(address, { path: where, rows }) {
  const response = await fetch(address + where);
  if (!response.ok) throw new Error(`${where}: ${response.status}`);
  const html = await response.text();
  const shown = html.split('<th scope="row"').length - 1;
  if (rows && shown !== rows) throw new Error(`${where} shows ${shown} rows and not ${rows}`);
  return Buffer.byteLength(html);
}

const slug = (index) => `page-${index}`;

/** Every address in turn, round by round, so that a slow moment of the machine does not fall on one of them alone. */
async function measure(targets, { rounds, seconds }) {
  const results = new Map(targets.map((target) => [target, []]));
  const amounts = new Map();
  for (const target of targets) amounts.set(target, await amountFor(target, seconds));
  for (let round = 0; round < rounds; round++)
    for (const [target, amount] of amounts) results.get(target).push(await load(target, amount));
  return (target) => results.get(target);
}

const rate = (runs) => median(runs.map((run) => run.rate));
const p99 = (runs) => median(runs.map((run) => run.p99));
/** Round by round, so that both were measured next to each other. */
const ratio = (ours, theirs) => median(ours.map((run, round) => run.rate / theirs[round].rate));
const words = (runs) => [rate(runs).toFixed(0), p99(runs).toFixed(0)];
const verdict = (reached, aim) => `${reached >= aim ? "reached" : "not reached"} (${aim})`;

function report(ours, theirs, runsOf) {
  const dynamic = runsOf(`${theirs}/dynamic`);
  const rows = PAGES.map(({ name, path: where, rows: filtered, size }, index) => {
    const [own, fixed, handler] = [ours + where, `${theirs}/static/${slug(index)}`, `${theirs}/bytes/${size}`].map(runsOf);
    const ratios = [fixed, handler, dynamic].map((other) => ratio(own, other));
    const aim = filtered ? verdict(ratios[2], AIMS.filtered) : verdict(ratios[0], AIMS.kept);
    return [name, (size / 1024).toFixed(0), ...words(own), ...words(fixed), ...words(handler), ...ratios.map((one) => one.toFixed(2)), aim];
  });
  printTable(["page", "KB", "req/s", "p99 ms", "static", "p99", "handler", "p99", "÷ static", "÷ handler", "÷ empty dyn.", "aim"], rows);
  console.log(`Empty dynamic page: ${words(dynamic).join(" req/s, p99 ")} ms. Static page and handler are of the same bytes. Medians of the rounds.`);
  console.log(`Aims: ÷ static for the pages that are kept, ÷ empty dynamic for the filtered one.`);
}

const folder = mkdtempSync(path.join(tmpdir(), "phaseline-bench-"));
const servers = [];
try {
  const options = readOptions({ rounds: 3, seconds: 3 });
  const DATABASE_URL = await step("database", "seed and a made-up world", () => makeDatabase(path.join(folder, "bench.db"), { world: true }));
  await buildApp(DATABASE_URL);
  const { prefix, words: pinned } = pinCores();
  const ours = await startServer(ROOT, { prefix, env: { DATABASE_URL } });
  servers.push(ours);
  for (const page of PAGES) page.size = await sizeOf(ours.address, page);
  await step("compare", "a second app with pages of the same bytes", async () => buildComparison(Object.fromEntries(PAGES.map(({ size }, index) => [slug(index), size]))));
  const theirs = await startServer(COMPARISON, { prefix });
  servers.push(theirs);
  say("load", pinned);
  const targets = [`${theirs.address}/dynamic`, ...PAGES.flatMap(({ path: where, size }, index) => [ours.address + where, `${theirs.address}/static/${slug(index)}`, `${theirs.address}/bytes/${size}`])];
  const runsOf = await step("measure", `${targets.length} addresses, ${options.rounds} rounds of ${options.seconds} s`, () => measure(targets, options));
  report(ours.address, theirs.address, runsOf);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
}
