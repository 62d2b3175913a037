import type { Database } from "#lib/db/client.ts";
import type { ImportKind, ImportRunStatus } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { Place } from "#lib/import/importer.ts";
import { isAtWork, newWorker } from "./worker.ts";

export type Claimed = { runId: string; worker: string; kind: ImportKind; request: unknown; queryId: string | null; place: Place };

const SELECT = { id: true, kind: true, label: true, status: true, worker: true, seenAt: true, request: true, queryId: true, position: true, cursor: true } as const;

/**
 * Takes on a run that waits, or that a worker left behind. One process gets it, and one run of a kind is worked on at a time.
 * Throws AppError `not-found`, `conflict`.
 */
export function claimRun(db: Database, runId: string): Promise<Claimed> {
  return db.$transaction(async (tx) => {
    const run = await tx.importRun.findUnique({ where: { id: runId }, select: SELECT });
    if (!run) throw new AppError("not-found", "There is no such import.");
    if (run.status !== "waiting" && run.status !== "running") throw new AppError("conflict", "This import does not wait to be worked on: resume it first.");
    const busy = (await tx.importRun.findMany({ where: { kind: run.kind, status: "running" }, select: SELECT })).find((one) => isAtWork(one));
    if (busy) throw new AppError("conflict", busy.id === runId ? "This import is being worked on." : `Another import of this kind is being worked on: ${busy.label}.`);
    const worker = newWorker();
    const now = new Date();
    await tx.importRun.update({
      where: { id: runId },
      data: { status: "running", worker, seenAt: now, claimedAt: now, claimedFrom: run.position, error: null, finishedAt: null },
      select: { id: true },
    });
    await tx.importRun.updateMany({ where: { id: runId, startedAt: null }, data: { startedAt: now } });
    return { runId, worker, kind: run.kind, request: run.request, queryId: run.queryId, place: { position: run.position, cursor: run.cursor } };
  });
}

/** A sign of life. Whether the run is still this worker's. */
export const beat = async (db: Database, { runId, worker }: Pick<Claimed, "runId" | "worker">): Promise<boolean> =>
  (await db.importRun.updateMany({ where: { id: runId, worker }, data: { seenAt: new Date() } })).count === 1;

/** The run is left as it is, for good or until somebody resumes it. */
export async function letGo(db: Database, { runId, worker }: Pick<Claimed, "runId" | "worker">, status: ImportRunStatus, error: string | null = null): Promise<void> {
  const isOver = status !== "paused" && status !== "waiting";
  await db.importRun.updateMany({ where: { id: runId, worker }, data: { status, wish: null, worker: null, seenAt: null, error, ...(isOver ? { finishedAt: new Date() } : {}) } });
}
