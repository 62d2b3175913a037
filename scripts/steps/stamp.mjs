// What a step was last done for, kept beside what it made: where that is deleted, the step is done again.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./run.mjs";

function* filesBelow(place, skip) {
  const full = path.join(ROOT, place);
  if (skip.test(place) || !existsSync(full)) return;
  if (!statSync(full).isDirectory()) return yield place;
  for (const name of readdirSync(full).sort()) yield* filesBelow(path.posix.join(place, name), skip);
}

/** A hash of the names and contents of files and folders, counted from the project. What is not there adds nothing. */
export function hashOf(places, skip = /^$/) {
  const hash = createHash("sha256");
  for (const place of places)
    for (const file of filesBelow(place, skip)) hash.update(`${file}\0`).update(readFileSync(path.join(ROOT, file))).update("\0");
  return hash.digest("hex");
}

export function isDone(stamp, hash) {
  const file = path.join(ROOT, stamp);
  return existsSync(file) && readFileSync(file, "utf8") === hash;
}

export function markDone(stamp, hash) {
  const file = path.join(ROOT, stamp);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
