import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { install, isInstalled } from "./install.mjs";
import { say, step } from "./report.mjs";
import { ended, expectSignals, launch, ROOT } from "./run.mjs";
import { Stop } from "./stop.mjs";

const LEAST = 20;
const NODE = path.join(ROOT, "node_modules/.bin/node");

export function checkNode(version = process.versions.node) {
  if (Number(version.split(".")[0]) < LEAST)
    throw new Stop(`Phaseline needs Node ${LEAST} or newer to install itself; this is ${version} (${process.execPath}). See https://nodejs.org`);
}

/** The dependencies hold the Node that everything runs on: on an older one the database driver crashes without a word. */
function isProjectNode() {
  const manifest = path.join(ROOT, "node_modules/node/package.json");
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version === process.versions.node;
}

/** Installs what is missing, and runs this command again on the project's own Node where it is on another. */
export async function onProjectNode(command) {
  const restarted = process.env.PHASELINE_RESTARTED !== undefined;
  delete process.env.PHASELINE_RESTARTED;
  if (isInstalled()) {
    if (!restarted) say("install", "up to date");
  } else {
    const warning = await step("install", "npm install (a minute, the first time)", install);
    if (warning) say("", warning);
  }
  if (isProjectNode()) return command();
  if (restarted || !existsSync(NODE))
    throw new Stop(`The project's own Node is not in ${path.relative(ROOT, NODE)}: run "npm install" with install scripts allowed, then try again.`);
  expectSignals();
  process.exit(await ended(launch(NODE, process.argv.slice(1), { env: { PHASELINE_RESTARTED: "1" } })));
}
