import "server-only";
import { unstable_cache } from "next/cache";
import { connection } from "next/server";
import { asOfText, readAsOfText, type AsOf } from "./as-of.ts";
import { databaseAsOf } from "./as-of-database.ts";
import { openDatabase, type Database } from "./client.ts";
import { pointHere } from "./point-here.ts";

const kept = globalThis as { phaselineDatabase?: Database };
const database = () => (kept.phaselineDatabase ??= openDatabase());
const databaseAt = (asOf: AsOf) => databaseAsOf(database(), asOf);

/**
 * The database for a page that is made anew at each request. Waiting for the connection keeps the build from taking
 * the page for a static one and freezing its data. It is read as of where the page stands, unless said otherwise.
 */
export async function liveDatabase(asOf: AsOf = pointHere()): Promise<Database> {
  await connection();
  return databaseAt(asOf);
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
  const keptAt = unstable_cache((point: string, ...args: Args) => query(databaseAt(readAsOfText(point)), ...args), [name], { tags, revalidate: false });
  const from = (asOf: AsOf, ...args: Args) => keptAt(asOfText(asOf), ...args);
  return Object.assign((...args: Args) => from(at(), ...args), { at: from });
}
