import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { quietly, ROOT } from "./run.mjs";
import { hashOf, isDone, markDone } from "./stamp.mjs";

const STAMP = ".next/phaseline-built";
const INPUTS = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "next.config.ts",
  "postcss.config.mjs",
  "instrumentation.ts",
  "proxy.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const OUTSIDE = /\.test\.tsx?$|^lib\/db\/generated(\/|$)/;
const wanted = () => hashOf(INPUTS, OUTSIDE);

/** Next's name of the build that is there, which another `next build` changes. */
function buildId() {
  const file = path.join(ROOT, ".next/BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

export const isBuilt = () => buildId() !== "" && isDone(STAMP, wanted() + buildId());

export async function build(options) {
  const before = wanted();
  const output = await quietly("next build", "next", ["build"], options);
  markDone(STAMP, before + buildId());
  return output;
}
