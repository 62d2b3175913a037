// npm run bench:serve: requests a second beside a static page and a route handler of the same bytes, and beside an empty
// dynamic page, of the same Next in the same run. Only ratios mean anything. Options: --rounds=3 --seconds=3
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { step } from "../scripts/steps/report.mjs";
import { ROOT } from "../scripts/steps/run.mjs";
import { buildApp } from "./app.mjs";
import { buildComparison, COMPARISON } from "./comparison.mjs";
import { pinCores } from "./cores.mjs";
import { makeDatabase } from "./database.mjs";
import { amountFor, load } from "./load.mjs";
import { readOptions } from "./options.mjs";
import { reportServing } from "./serve-report.mjs";
import { startServer } from "./server.mjs";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { FILTER, FILTERED_ROWS, WORLD_COMPANY, WORLD_MOLECULE } from "./world.ts";

/** The same rows under an address that was never asked for before: beside the territories chosen, others that none of these programs is in. */
function anew() {
  const others = TERRITORIES.values.filter((territory) => !["us", "eu"].includes(territory));
  let asked = 0;
  return () => {
    if (++asked >= 2 ** others.length) throw new Error("every combination of territories has been asked for");
    return `/?${FILTER}${others.map((territory, bit) => ((asked >> bit) & 1 ? `&territory=${territory}` : "")).join("")}`;
  };
}

const PAGES = [
  { name: "/", path: "/" },
  { name: `/ filtered, ${FILTERED_ROWS} rows`, path: `/?${FILTER}`, rows: FILTERED_ROWS },
  { name: "the same, made anew", path: anew(), rows: FILTERED_ROWS },
  { name: "company", path: `/companies/${WORLD_COMPANY}` },
  { name: "molecule", path: `/molecules/${WORLD_MOLECULE}` },
];

async function sizeOf(server, { path: where, rows }) {
  const response = await fetch(server.address + (typeof where === "function" ? where() : where));
  if (!response.ok) throw new Error(`${where}: ${response.status}`);
  const html = await response.text();
  const shown = html.split('<th scope="row"').length - 1;
  if (rows && shown !== rows) throw new Error(`${where} shows ${shown} rows and not ${rows}`);
  return Buffer.byteLength(html);
}

/** Every address in turn, round by round, so that a slow moment of the machine does not fall on one of them alone. */
async function measure(targets, { rounds, seconds }) {
  for (const target of targets) Object.assign(target, { amount: await amountFor(target, seconds), runs: [] });
  for (let round = 0; round < rounds; round++) for (const target of targets) target.runs.push(await load(target, target.amount));
}

const folder = mkdtempSync(path.join(tmpdir(), "phaseline-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const servers = [];
try {
  const options = readOptions({ rounds: 3, seconds: 3 });
  const DATABASE_URL = await step("database", "seed and a made-up world", () => makeDatabase(path.join(folder, "bench.db"), { world: true }));
  await buildApp(DATABASE_URL);
  const { prefix, words } = pinCores();
  const ours = await startServer(ROOT, { prefix, env: { DATABASE_URL } });
  servers.push(ours);
  const pages = [];
  for (const page of PAGES) pages.push({ ...page, size: await sizeOf(ours, page) });
  const sizes = Object.fromEntries(pages.map(({ size }, index) => [`page-${index}`, size]));
  await step("compare", "a second app with pages of the same bytes", () => buildComparison(sizes));
  const theirs = await startServer(COMPARISON, { prefix });
  servers.push(theirs);
  const empty = { server: theirs, path: "/dynamic" };
  const compared = pages.map((page, index) => ({
    ...page,
    own: { server: ours, path: page.path },
    fixed: { server: theirs, path: `/static/page-${index}` },
    handler: { server: theirs, path: `/bytes/${page.size}` },
  }));
  const targets = [empty, ...compared.flatMap(({ own, fixed, handler }) => [own, fixed, handler])];
  await step("measure", `${targets.length} addresses, ${options.rounds} rounds of ${options.seconds} s, ${words}`, () => measure(targets, options));
  reportServing(compared, empty);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await Promise.all(servers.map((server) => server.stop()));
}
