import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { keptFolder } from "./kept-files.ts";

/** So long a file stays that no run names: it may be on its way to one. */
const GRACE_MS = 24 * 3_600_000;

/** Removes files of imports that nobody will read again: those of runs that are over, of which nothing waits that is read from them anew. */
export async function sweepFiles(db: Database, now = Date.now()): Promise<string[]> {
  const names = await readdir(keptFolder()).catch(() => []);
  if (names.length === 0) return [];
  const rows = await db.$queryRaw<{ file: string | null }[]>(sql`
    SELECT r."request" ->> 'file' AS "file" FROM "ImportRun" r WHERE r."status" IN ('waiting', 'running', 'paused', 'failed')
    OR (r."kind" <> 'ctgov' AND (EXISTS (SELECT 1 FROM "ImportFinding" f WHERE f."runId" = r."id" AND f."status" = 'open') OR EXISTS (SELECT 1 FROM "ImportUnmapped" u WHERE u."runId" = r."id")))`);
  const needed = new Set(rows.map(({ file }) => file));
  const swept: string[] = [];
  for (const name of names) {
    const file = path.join(keptFolder(), name);
    const there = needed.has(file) ? null : await stat(file).catch(() => null);
    if (!there?.isFile() || now - there.mtimeMs < GRACE_MS) continue;
    await rm(file, { force: true });
    swept.push(file);
  }
  return swept;
}
