import { existsSync } from "node:fs";
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

export const isBuilt = () => existsSync(path.join(ROOT, ".next/BUILD_ID")) && isDone(STAMP, wanted());

export async function build(options) {
  const before = wanted();
  const output = await quietly("next build", "next", ["build"], options);
  markDone(STAMP, before);
  return output;
}
