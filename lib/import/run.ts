import type { Database } from "#lib/db/client.ts";
import type { ImportRunStatus } from "#lib/db/generated/enums.ts";
import type { Importer } from "./importer.ts";

export type WorkOptions = { signal?: AbortSignal; told?: (position: number) => void };

/**
 * Works on a run until it is done, paused, cancelled or fails; how it ended. Throws AppError `conflict` where another worker is on it, or another
 * import of its kind is running.
 */
export async function workRun<Request>(_db: Database, _runId: string, _importer: Importer<Request>, _options: WorkOptions = {}): Promise<ImportRunStatus> {
  throw new Error("not yet");
}
