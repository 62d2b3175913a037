import type { Database } from "#lib/db/client.ts";
import { anyOf, insertRows } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { normalize } from "#lib/records/normalize.ts";
import { saveTogether } from "#lib/records/save.ts";
import { findChanges } from "./find-changes.ts";
import type { Read } from "./importer.ts";
import type { AnyImporter } from "./importers.ts";
import { mapThings } from "./map-batch.ts";
import { mappedByNow } from "./mapped-by.ts";
import { lastVersions } from "./study-versions.ts";
import { givesWay, supersede, writeFindings } from "./write-findings.ts";

const SOME = 100;

/** How many things of the source were mapped anew, and in which runs. */
export type Remapped = { things: number; runIds: string[] };

/** Things are mapped anew from what was kept of them; what is found now stands in the run that spoke of them last, or in `into`. */
export async function remap(db: Database, importer: AnyImporter, keys: readonly string[], into?: string): Promise<Remapped> {
  const runIds = new Set<string>();
  let things = 0;
  for (let from = 0; from < keys.length; from += SOME) {
    const some = keys.slice(from, from + SOME);
    for (const { runId, request, read } of await readAgain(db, importer, some)) {
      await remapIn(db, importer, into ?? runId, request, read);
      runIds.add(into ?? runId);
      things += read.length;
    }
  }
  return { things, runIds: [...runIds] };
}

type Again = { runId: string; request: unknown; read: (Read & { key: string })[] };

async function readAgain(db: Database, importer: AnyImporter, keys: readonly string[]): Promise<Again[]> {
  const runs = await db.$queryRaw<{ key: string; runId: string; request: unknown }[]>(sql`
    SELECT k.value AS "key", r."id" AS "runId", r."request" FROM json_each(${JSON.stringify(keys)}) k CROSS JOIN "ImportRun" r ON r."id" = (
      SELECT s."id" FROM "ImportRun" s WHERE s."kind" = ${importer.kind} AND (
        EXISTS (SELECT 1 FROM "ImportFinding" f WHERE f."key" = k.value AND f."runId" = s."id") OR EXISTS (SELECT 1 FROM "ImportUnmapped" u WHERE u."key" = k.value AND u."runId" = s."id"))
      ORDER BY s."createdAt" DESC, s."id" LIMIT 1)`);
  const byRun = Map.groupBy(runs, ({ runId }) => runId);
  const again: Again[] = [];
  for (const [runId, rows] of byRun) {
    const wanted = rows.map(({ key }) => key);
    const request = rows[0]?.request;
    const read = importer.keepsVersions ? await lastVersions(db, wanted) : await fromSource(importer, request, new Set(wanted));
    again.push({ runId, request, read: read.filter((thing): thing is Read & { key: string } => thing.key !== null && thing.error === undefined) });
  }
  return again;
}

/** What keeps no versions is read from its file once more, as long as that is there. */
async function fromSource(importer: AnyImporter, request: unknown, keys: ReadonlySet<string>): Promise<Read[]> {
  const read: Read[] = [];
  for await (const { things } of importer.read(request, { position: 0, cursor: null }, new AbortController().signal)) read.push(...things.filter(({ key }) => key !== null && keys.has(key)));
  return read;
}

async function remapIn(db: Database, importer: AnyImporter, runId: string, request: unknown, things: Again["read"]): Promise<void> {
  const by = await mappedByNow(db, importer.kind, importer.rules);
  const { stated, unmapped, broken } = await mapThings(db, importer, request, things);
  const failed = new Set(broken.map(({ key }) => key));
  const keys = things.map(({ key }) => key).filter((key) => !failed.has(key));
  const findings = await findChanges(db, importer.kind, stated, givesWay(importer.kind, runId, new Set(keys)));
  await saveTogether(db, async (tx) => {
    await supersede(tx, importer.kind, runId, keys, []);
    await writeFindings(tx, runId, findings);
    await tx.$executeRaw(sql`DELETE FROM "ImportUnmapped" WHERE "key" IN ${anyOf(keys)} AND "runId" IN (SELECT "id" FROM "ImportRun" WHERE "kind" = ${importer.kind} AND (${importer.keepsVersions ? 1 : 0} = 1 OR "id" = ${runId}))`);
    await insertRows(tx, "ImportUnmapped", unmapped.map(({ key, what, text, reason }) => ({ runId, key, what, text, normalized: normalize(text), reason })));
    if (importer.keepsVersions)
      await tx.$executeRaw(sql`UPDATE "RegistryStudy" SET "mappedBy" = ${by} WHERE "nctId" IN ${anyOf(keys)}`);
  });
}
