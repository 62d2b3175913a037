import "server-only";
import { unstable_cache } from "next/cache";
import { connection } from "next/server";
import { oneOfProcess } from "#lib/one-of-process.ts";
import { asOfText, readAsOfText, type AsOf } from "./as-of.ts";
import { readAsOf } from "./as-of-database.ts";
import { openDatabase, type Database } from "./client.ts";
import { pointHere } from "./point-here.ts";

const database = () => oneOfProcess<Database>("database", openDatabase);

/**
 * The database for a page that is made anew at each request. Waiting for the connection keeps the build from taking
 * the page for a static one and freezing its data.
 */
export async function liveDatabase(): Promise<Database> {
  await connection();
  return database();
}

/** The same as of where the page stands in time, or as asked. */
export async function readLive<Answer>(read: (db: Database) => Promise<Answer>, asOf: AsOf = pointHere()): Promise<Answer> {
  return readAsOf(await liveDatabase(), asOf, read);
}

/** `at`: the same asked from another point in time than the page's. */
export type KeptQuery<Args extends unknown[], Answer> = ((...args: Args) => Promise<Answer>) & { at(asOf: AsOf, ...args: Args): Promise<Answer> };

/**
 * A query whose answer is kept until a record of one of `tags` is written (see `lib/db/cache-tags.ts`). A page that
 * reads only through such queries is kept whole. Answers pass through JSON: dates must be text. It is asked as of where the
 * page stands, unless `at` says otherwise.
 */
export function keptQuery<Args extends (string | number)[], Answer>(
  name: string,
  tags: string[],
  query: (db: Database, ...args: Args) => Promise<Answer>,
  at: () => AsOf = pointHere,
): KeptQuery<Args, Answer> {
  const keptAt = unstable_cache((point: string, ...args: Args) => readAsOf(database(), readAsOfText(point), (db) => query(db, ...args)), [name], { tags, revalidate: false });
  const from = (asOf: AsOf, ...args: Args) => keptAt(asOfText(asOf), ...args);
  return Object.assign((...args: Args) => from(at(), ...args), { at: from });
}
