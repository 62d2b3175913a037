import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { Stop } from "./stop.mjs";

const MAGIC = "SQLite format 3\0";

/** One by one: `recursive` of Node 24 never comes back where a folder of /proc is asked for. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** Makes the folder of the database where it is missing, and sees that both can be written. */
export function prepareDatabaseFolder(file) {
  const folder = path.dirname(file);
  try {
    makeFolder(folder);
    // A real attempt: the mode bits do not tell of a read-only disk, and nothing is refused to root.
    const probe = path.join(folder, `.writable-${process.pid}`);
    closeSync(openSync(probe, "w"));
    rmSync(probe);
  } catch (error) {
    throw new Stop(`The data folder ${folder} cannot be written (${error.code}): change its rights, or name another file with DATABASE_URL=file:/path/phaseline.db`);
  }
  if (existsSync(file)) checkFile(file);
}

function checkFile(file) {
  if (statSync(file).isDirectory()) throw new Stop(`DATABASE_URL must name a file; ${file} is a folder`);
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new Stop(`The database ${file} cannot be written (${error.code}): change its rights`);
  }
  const head = Buffer.alloc(MAGIC.length);
  const opened = openSync(file, "r");
  const length = readSync(opened, head);
  closeSync(opened);
  if (length > 0 && head.toString("latin1") !== MAGIC) throw new Stop(`${file}, which DATABASE_URL names, is no SQLite database`);
}
