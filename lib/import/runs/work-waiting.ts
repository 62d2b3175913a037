import type { Database } from "#lib/db/client.ts";
import { IMPORT_KINDS } from "#lib/vocabularies/imports.ts";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import { importerOf } from "#lib/import/importers.ts";
import { oneOfProcess } from "#lib/one-of-process.ts";
import { workRun } from "./run.ts";
import { isAtWork } from "./worker.ts";

/** A batch keeps the server from anything else for a moment: then pages that were asked for meanwhile are answered. */
const PAUSE_MS = 100;

/** Kinds of imports that this process is at work on. */
const busy = oneOfProcess("import-kinds", () => new Set<ImportKind>());

/** Works on what waits, and on what a process left behind that was killed, one run of a kind after the other. */
export async function workOnWaiting(db: Database): Promise<void> {
  await Promise.all(IMPORT_KINDS.values.map((kind) => workOnKind(db, kind)));
}

async function workOnKind(db: Database, kind: ImportKind): Promise<void> {
  if (busy.has(kind)) return;
  busy.add(kind);
  try {
    const tried = new Set<string>();
    for (;;) {
      const runs = await db.importRun.findMany({ where: { kind, status: { in: ["waiting", "running"] } }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true, worker: true, seenAt: true } });
      if (runs.some((run) => isAtWork(run))) return;
      const next = runs.find(({ id }) => !tried.has(id));
      if (!next) return;
      tried.add(next.id);
      await workRun(db, next.id, await importerOf(kind), { pauseMs: PAUSE_MS });
    }
  } finally {
    busy.delete(kind);
  }
}
