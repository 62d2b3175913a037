import { findBrowser } from "./browser.mjs";
import { build, isBuilt } from "./build.mjs";
import { generateIfStale } from "./generate.mjs";
import { section } from "./report.mjs";
import { ended, launch, quietly } from "./run.mjs";
import { Stop } from "./stop.mjs";

/** Runs a tool with its output in sight; the first one that fails ends everything with its exit code. */
async function show(command, args, options) {
  const code = await ended(launch(command, args, options));
  if (code !== 0) throw new Stop(`${command} failed (exit code ${code})`, code);
}

const QUICK = {
  types: async () => {
    await quietly("next typegen", "next", ["typegen"]);
    await show("tsc", ["--noEmit"]);
  },
  lint: () => show("oxlint", ["--deny-warnings"]),
  migrations: () => show("node", ["scripts/migrate.mjs", "check"]),
  "unit and database tests": () => show("vitest", ["run"]),
};

let browser;
const SLOW = {
  build: async () => (isBuilt() ? console.log("up to date") : console.log(await build())),
  browser: async () => {
    browser = await findBrowser();
    console.log(browser.executablePath ?? "Playwright's own");
  },
  "end to end": () => show("playwright", ["test"], { env: browser.executablePath ? { CHROME_PATH: browser.executablePath } : {} }),
};

export async function test({ quick }) {
  const since = performance.now();
  await generateIfStale();
  const sections = { ...QUICK, ...(quick ? {} : SLOW) };
  for (const [name, run] of Object.entries(sections)) await section(name, run);
  console.log(`\nAll passed in ${Math.round((performance.now() - since) / 1000)} s: ${Object.keys(sections).join(", ")}`);
}
