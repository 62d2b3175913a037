import "server-only";
import { liveDatabase } from "#lib/db/pages.ts";
import { oneOfProcess } from "#lib/one-of-process.ts";
import { makeEngine, type Engine } from "./engine.ts";

/** better-auth, made at the first request that needs it. */
export async function auth(): Promise<Engine> {
  const db = await liveDatabase();
  return oneOfProcess("sign-in", () => makeEngine(db));
}
