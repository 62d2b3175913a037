import type { Database, Transaction } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { dropFile } from "./kept-files.ts";

export type NewRun = {
  kind: ImportKind;
  /** The file's name, or the question in words. */
  label: string;
  /** All that the importer needs to read it again. */
  request: object;
  /** The person who starts it; null for the schedule and the command line. */
  startedById: string | null;
  /** The question that is asked again and again, where it is one. */
  queryId?: string | null;
};

/** A run that waits for a worker. Its id. */
export async function createRun(db: Database | Transaction, { kind, label, request, startedById, queryId = null }: NewRun): Promise<string> {
  const id = crypto.randomUUID();
  await db.importRun.create({
    data: { id, kind, label, request: request as Prisma.InputJsonObject, startedById, queryId, status: "waiting", createdAt: new Date(), position: 0, created: 0, changed: 0, same: 0, failed: 0 },
    select: { id: true },
  });
  return id;
}

/** What is asked of a run that another process may be working on. Throws AppError `not-found`, `conflict`. */
async function move(db: Database, runId: string, what: string, steps: readonly { where: Prisma.ImportRunWhereInput; data: Prisma.ImportRunUncheckedUpdateManyInput }[]): Promise<void> {
  for (const { where, data } of steps) if ((await db.importRun.updateMany({ where: { ...where, id: runId }, data })).count === 1) return;
  const run = await db.importRun.findUnique({ where: { id: runId }, select: { id: true } });
  throw run ? new AppError("conflict", `This import cannot be ${what}: it is not at a point where that means anything.`) : new AppError("not-found", "There is no such import.");
}

/** It stops behind the batch that is being read, and goes on from there when it is resumed. */
export const pauseRun = (db: Database, runId: string): Promise<void> =>
  move(db, runId, "paused", [
    { where: { status: "waiting" }, data: { status: "paused" } },
    { where: { status: "running" }, data: { wish: "pause" } },
  ]);

/** It ends behind the batch that is being read. What it found until then stays to be decided. */
export async function cancelRun(db: Database, runId: string): Promise<void> {
  await move(db, runId, "cancelled", [
    { where: { status: { in: ["waiting", "paused", "failed"] } }, data: { status: "cancelled", wish: null, worker: null, seenAt: null, finishedAt: new Date() } },
    { where: { status: "running" }, data: { wish: "cancel" } },
  ]);
  const run = await db.importRun.findUnique({ where: { id: runId, status: "cancelled" }, select: { request: true } });
  if (run) await dropFile(run.request);
}

/** It waits for a worker again, who goes on from where it stopped. */
export const resumeRun = (db: Database, runId: string): Promise<void> =>
  move(db, runId, "resumed", [
    { where: { status: { in: ["paused", "failed"] } }, data: { status: "waiting", error: null, wish: null } },
    { where: { status: "running", wish: "pause" }, data: { wish: null } },
    // Nothing to change; Prisma counts no row where nothing is set.
    { where: { status: { in: ["waiting", "running"] } }, data: { error: null } },
  ]);
