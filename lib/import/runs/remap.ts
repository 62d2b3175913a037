import type { Database } from "#lib/db/client.ts";
import { anyOf, insertRows } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { normalize } from "#lib/records/normalize.ts";
import { saveTogether } from "#lib/records/save.ts";
import type { Read } from "#lib/import/importer.ts";
import type { AnyImporter } from "#lib/import/importers.ts";
import { findChanges } from "./find-changes.ts";
import { mapThings } from "./map-batch.ts";
import { mappedByNow } from "./mapped-by.ts";
import type { Thing } from "./mentions.ts";
import { lastVersions } from "./study-versions.ts";
import { givesWay, supersede, writeFindings } from "./write-findings.ts";

const SOME = 100;

/** How many things of the source were mapped anew, and in which runs. */
export type Remapped = { things: number; runIds: string[] };

/**
 * Things are mapped anew from what was kept of them; what is found now stands in the run that spoke of them last, or in `into`.
 * What keeps no versions is a thing of its run alone: two sheets have a row 12 each.
 */
export async function remap(db: Database, importer: AnyImporter, asked: readonly Thing[], into?: string): Promise<Remapped> {
  const spoken = importer.keepsVersions ? await spokenLast(db, importer, [...new Set(asked.map(({ key }) => key))]) : asked;
  const runIds = new Set<string>();
  let things = 0;
  for (const [runId, rows] of Map.groupBy(spoken, (thing) => thing.runId)) {
    const { request } = await db.importRun.findUniqueOrThrow({ where: { id: runId }, select: { request: true } });
    const keys = [...new Set(rows.map(({ key }) => key))];
    for (let from = 0; from < keys.length; from += SOME) {
      const read = await readAgain(db, importer, request, keys.slice(from, from + SOME));
      if (read.length === 0) continue;
      await remapIn(db, importer, into ?? runId, request, read);
      runIds.add(into ?? runId);
      things += read.length;
    }
  }
  return { things, runIds: [...runIds] };
}

/** In which run each was spoken of last. */
const spokenLast = (db: Database, { kind }: AnyImporter, keys: readonly string[]): Promise<Thing[]> =>
  db.$queryRaw<Thing[]>(sql`
    SELECT k.value AS "key", r."id" AS "runId" FROM json_each(${JSON.stringify(keys)}) k CROSS JOIN "ImportRun" r ON r."id" = (
      SELECT s."id" FROM "ImportRun" s WHERE s."kind" = ${kind} AND (
        EXISTS (SELECT 1 FROM "ImportFinding" f WHERE f."key" = k.value AND f."runId" = s."id") OR EXISTS (SELECT 1 FROM "ImportUnmapped" u WHERE u."key" = k.value AND u."runId" = s."id"))
      ORDER BY s."createdAt" DESC, s."id" LIMIT 1)`);

type Again = Read & { key: string };

async function readAgain(db: Database, importer: AnyImporter, request: unknown, keys: readonly string[]): Promise<Again[]> {
  const read = importer.keepsVersions ? await lastVersions(db, keys) : await fromSource(importer, request, new Set(keys));
  return read.filter((thing): thing is Again => thing.key !== null && thing.error === undefined);
}

/** What keeps no versions is read from its file once more, as long as that is there. */
async function fromSource(importer: AnyImporter, request: unknown, keys: ReadonlySet<string>): Promise<Read[]> {
  const read: Read[] = [];
  for await (const { things } of importer.read(request, { position: 0, cursor: null }, new AbortController().signal)) read.push(...things.filter(({ key }) => key !== null && keys.has(key)));
  return read;
}

async function remapIn(db: Database, importer: AnyImporter, runId: string, request: unknown, things: readonly Again[]): Promise<void> {
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
