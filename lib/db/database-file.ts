import path from "node:path";

const DEFAULT_URL = "file:./data/phaseline.db";

/**
 * The absolute path of the SQLite file that DATABASE_URL names (`file:…`; a relative one counts from the working
 * directory, which every npm script sets to the project).
 */
export function databaseFile(url = process.env.DATABASE_URL || DEFAULT_URL): string {
  if (!url.startsWith("file:")) throw new Error(`DATABASE_URL must begin with "file:" (a SQLite file); it is "${url}"`);
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), url.slice("file:".length).replace(/\?.*$/, ""));
}
