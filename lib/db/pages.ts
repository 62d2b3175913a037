import "server-only";
import { unstable_cache } from "next/cache";
import { connection } from "next/server";
import { openDatabase, type Database } from "./client.ts";

const kept = globalThis as { phaselineDatabase?: Database };
const database = () => (kept.phaselineDatabase ??= openDatabase());

/**
 * The database for a page that is made anew at each request. Waiting for the connection keeps the build from taking
 * the page for a static one and freezing its data.
 */
export async function liveDatabase(): Promise<Database> {
  await connection();
  return database();
}

/**
 * A query whose answer is kept until a record of one of `tags` is written (see `lib/db/cache-tags.ts`). A page that
 * reads only through such queries is kept whole. Answers pass through JSON: dates must be text.
 */
export function keptQuery<Args extends (string | number)[], Answer>(
  name: string,
  tags: string[],
  query: (db: Database, ...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  return unstable_cache((...args: Args) => query(database(), ...args), [name], { tags, revalidate: false });
}
