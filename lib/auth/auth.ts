import "server-only";
import { liveDatabase } from "#lib/db/pages.ts";
import { makeEngine, type Engine } from "./engine.ts";

const kept = globalThis as { phaselineAuth?: Engine };

/** better-auth, made at the first request that needs it. */
export async function auth(): Promise<Engine> {
  const db = await liveDatabase();
  return (kept.phaselineAuth ??= makeEngine(db));
}
