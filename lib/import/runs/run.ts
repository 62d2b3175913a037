import { setTimeout } from "node:timers/promises";
import type { Database } from "#lib/db/client.ts";
import type { ImportRunStatus } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { acceptTrusted, lastChange } from "#lib/import/decide/accept-trusted.ts";
import type { Importer } from "#lib/import/importer.ts";
import { beat, claimRun, letGo, type Claimed } from "./claim-run.ts";
import { checkFile, dropFile } from "./kept-files.ts";
import { lookAgain } from "./look-again.ts";
import { mappedByNow } from "./mapped-by.ts";
import { Overtaken, workOnBatch } from "./save-batch.ts";
import { reportVanished } from "./vanished.ts";
import { BEAT_MS, dismiss } from "./worker.ts";

export type WorkOptions = {
  /** Ends the work behind the present batch; the run waits for a worker again. */
  signal?: AbortSignal;
  /** So long it waits behind each batch, for what else the process has to answer. */
  pauseMs?: number;
  /** Hears how many things are behind, after each batch. */
  told?: (position: number) => void;
};

/**
 * Works on a run until it is done, paused, cancelled or fails; how it ended. What the source does not give, or gives broken,
 * is the run's failure, with the reason; it can be resumed. Throws AppError `conflict` where another worker is on it, or on
 * another import of its kind; Overtaken where it was taken over.
 */
export async function workRun<Request>(db: Database, runId: string, importer: Importer<Request>, { signal, told, pauseMs = 0 }: WorkOptions = {}): Promise<ImportRunStatus> {
  const run = await claimRun(db, runId);
  const stop = new AbortController();
  const ending = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]);
  const heart = setInterval(() => void beat(db, run).then((isOurs) => isOurs || stop.abort(new Overtaken()), () => {}), BEAT_MS);
  try {
    if (run.place.position > 0) await checkFile(run.request);
    const status = await readAll(db, run, importer, { signal: ending, told, pauseMs });
    await letGo(db, run, status);
    if (status !== "paused" && importer.keepsVersions) await dropFile(run.request);
    return status;
  } catch (error) {
    if (error instanceof Overtaken) throw error;
    if (signal?.aborted) {
      await letGo(db, run, "waiting");
      return "waiting";
    }
    await letGo(db, run, "failed", String((error as Error).message ?? error).slice(0, 2000));
    if (!(error instanceof AppError)) console.error(`The import ${runId} failed:`, error);
    return "failed";
  } finally {
    clearInterval(heart);
    dismiss(run.worker);
  }
}

async function readAll<Request>(db: Database, run: Claimed, importer: Importer<Request>, { signal, told, pauseMs }: { signal: AbortSignal; told: WorkOptions["told"]; pauseMs: number }): Promise<ImportRunStatus> {
  // What the last process did not come to before it was killed.
  await acceptTrusted(db, run.runId, 0);
  // What was tracked since the last look may be what its things named: they say the same, so they are not looked at else.
  if (importer.keepsVersions && run.place.position === 0) await lookAgain(db, importer, run.runId);
  for await (const batch of importer.read(run.request as Request, run.place, signal)) {
    const before = await lastChange(db);
    const wish = await workOnBatch(db, run, importer, batch, await mappedByNow(db, run.kind, importer.rules));
    await acceptTrusted(db, run.runId, before);
    told?.(batch.after.position);
    if (wish !== null) return wish === "pause" ? "paused" : "cancelled";
    signal.throwIfAborted();
    if (pauseMs > 0) await setTimeout(pauseMs);
  }
  if (run.queryId !== null && importer.checkVanished) await reportVanished(db, run, importer.checkVanished, signal);
  return "finished";
}
