// npm run bench:pages: what a reader's first visit loads beside an empty page of the same Next, and Lighthouse (mobile).
// Options: --runs=3 (of Lighthouse, the median counts), --world (many made-up programs in place of the seed alone), --json
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../scripts/steps/run.mjs";
import { buildApp } from "./app.mjs";
import { audit } from "./audit.mjs";
import { buildComparison, COMPARISON } from "./comparison.mjs";
import { makeDatabase } from "./database.mjs";
import { firstLoad } from "./first-load.mjs";
import { readOptions } from "./options.mjs";
import { startServer } from "./server.mjs";
import { printTable } from "./table.mjs";

const PAGES = ["/", "/companies/ascentage-pharma", "/molecules/hqp1351"];
const AIM = 1.15;
const kilobytes = (bytes) => (bytes / 1024).toFixed(1);

function printFirstLoad(empty, pages) {
  const row = ({ path: where, ratio, firstLoad: one }, aim) => [where, String(one.scripts), kilobytes(one.scriptBytes), ratio.toFixed(3), aim, kilobytes(one.htmlBytes), kilobytes(one.htmlGzip)];
  const rows = [row(empty, ""), ...pages.map((page) => row(page, page.ratio <= AIM ? "reached" : "not reached"))];
  printTable(["first load", "scripts", "gzip KB", "÷ empty", `aim ≤ ${AIM}`, "HTML KB", "gzip KB"], rows);
}

function printAudits(pages) {
  const rows = pages.map(({ path: where, lighthouse: one }) => [where, String(one.performance), String(one.accessibility), String(one["best-practices"]), String(one.seo), one.cls.toFixed(3), one.lcp.toFixed(0), one.tbt.toFixed(0), kilobytes(one.bytes)]);
  printTable(["Lighthouse, mobile", "perf ≥ 95", "a11y 100", "best 100", "SEO 100", "CLS", "LCP ms", "TBT ms", "total KB"], rows);
  for (const { path: where, lighthouse: one } of pages.slice(1)) if (one.short.length) console.log(`${where}: not passed in full: ${one.short.join(", ")}`);
}

const folder = mkdtempSync(path.join(tmpdir(), "phaseline-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const servers = [];
try {
  const { runs, world, json } = readOptions({ runs: 3 }, ["world", "json"]);
  const DATABASE_URL = await makeDatabase(path.join(folder, "bench.db"), { world });
  await buildApp(DATABASE_URL, { quiet: json });
  buildComparison();
  const ours = await startServer(ROOT, { env: { DATABASE_URL } });
  servers.push(ours);
  const theirs = await startServer(COMPARISON);
  servers.push(theirs);
  const empty = { path: "empty page", firstLoad: await firstLoad(`${theirs.address}/empty`), ratio: 1, lighthouse: await audit(`${theirs.address}/empty`, runs) };
  const pages = [];
  for (const where of PAGES) {
    const loaded = await firstLoad(ours.address + where);
    pages.push({ path: where, firstLoad: loaded, ratio: loaded.scriptBytes / empty.firstLoad.scriptBytes, lighthouse: await audit(ours.address + where, runs) });
  }
  if (json) console.log(JSON.stringify({ aim: AIM, empty, pages }, null, 2));
  else {
    printFirstLoad(empty, pages);
    printAudits([empty, ...pages]);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await Promise.all(servers.map((server) => server.stop()));
}
