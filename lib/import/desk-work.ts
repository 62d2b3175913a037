import { openDatabase, type Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { IMPORT_KINDS } from "#lib/vocabularies/imports.ts";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import { importerOf } from "./desk-importers.ts";
import { workRun } from "./run.ts";
import { Overtaken } from "./save-batch.ts";
import { isAtWork } from "./worker.ts";

// Who works on imports in the running server: one at a time of each kind of source, the one that has waited longest first.

const atWork = new Map<ImportKind, Promise<void>>();

/** Begins to work on what waits, and on what a process that is no more left behind, unless that goes on already. */
export function workOnImports(): void {
  for (const kind of IMPORT_KINDS.values) if (!atWork.has(kind)) atWork.set(kind, work(kind).finally(() => atWork.delete(kind)));
}

async function work(kind: ImportKind): Promise<void> {
  const db = openDatabase();
  try {
    for (let next = await nextRun(db, kind); next !== null; next = await nextRun(db, kind)) await workRun(db, next, await importerOf(kind));
  } catch (error) {
    // Another process has it, or took it over.
    if (error instanceof Overtaken || (error instanceof AppError && error.code === "conflict")) return;
    console.error(`Imports (${kind}) could not be worked on:`, error);
  } finally {
    await db.$disconnect();
  }
}

async function nextRun(db: Database, kind: ImportKind): Promise<string | null> {
  const runs = await db.importRun.findMany({ where: { kind, status: { in: ["waiting", "running"] } }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true, status: true, worker: true, seenAt: true } });
  return runs.find(({ status, ...run }) => status === "waiting" || !isAtWork(run))?.id ?? null;
}
