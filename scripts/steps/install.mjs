import path from "node:path";
import { quietly } from "./run.mjs";
import { hashOf, isDone, markDone } from "./stamp.mjs";

const STAMP = "node_modules/.phaseline-installed";
const wanted = () => hashOf(["package-lock.json"]);

export const isInstalled = () => isDone(STAMP, wanted());

/**
 * `npm install` and not `npm ci`, which fails where a registry lacks the packages of other platforms. It must leave the
 * lock file as it is; returns a warning where it does not.
 */
export async function install() {
  const before = wanted();
  const npm = process.env.npm_execpath ?? "";
  const [command, ...args] = path.basename(npm) === "npm-cli.js" ? [process.execPath, npm] : ["npm"];
  await quietly("npm install", command, [...args, "install", "--include=dev", "--no-audit", "--no-fund"]);
  const after = wanted();
  markDone(STAMP, after);
  return before === after ? null : "npm install changed package-lock.json: look at it with git diff";
}
