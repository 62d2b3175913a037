import { say, step } from "./report.mjs";
import { quietly } from "./run.mjs";
import { hashOf, isDone, markDone } from "./stamp.mjs";

const STAMP = "lib/db/generated/.stamp";
const wanted = () => hashOf(["prisma/schema.prisma", "node_modules/prisma/package.json"]);

export const isGenerated = () => isDone(STAMP, wanted());

export async function generate() {
  // The engine is not needed to generate; without a path to one Prisma tries to download it.
  await quietly("prisma generate", "prisma", ["generate"], { env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath } });
  markDone(STAMP, wanted());
}

export async function generateIfStale() {
  if (isGenerated()) say("generate", "up to date");
  else await step("generate", "database client from prisma/schema.prisma", generate);
}
