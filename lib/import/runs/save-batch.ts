import type { Database, Transaction } from "#lib/db/client.ts";
import { anyOf, insertRows } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import type { ImportWish } from "#lib/db/generated/enums.ts";
import { normalize } from "#lib/records/normalize.ts";
import { saveTogether } from "#lib/records/save.ts";
import type { Batch, Importer } from "#lib/import/importer.ts";
import type { Claimed } from "./claim-run.ts";
import { findChanges, type Finding } from "./find-changes.ts";
import { mapBatch, type MappedBatch } from "./map-batch.ts";
import { keepVersions, noteSightings } from "./study-versions.ts";
import { givesWay, supersede, writeFindings } from "./write-findings.ts";

export class Overtaken extends Error {
  override message = "Another process has taken this import over.";
}

/**
 * What a batch says, what of it is new, and the place to go on from: saved together, or nothing of it. What is asked of the
 * run meanwhile. Throws Overtaken where the run is another worker's by now.
 */
export async function workOnBatch<Request>(db: Database, run: Claimed, importer: Importer<Request>, batch: Batch, by: string): Promise<ImportWish | null> {
  const mapped = await mapBatch(db, importer, run.request as Request, batch.things, by);
  const findings = await findChanges(db, run.kind, mapped.stated, givesWay(run.kind, run.runId, new Set(mapped.keys)));
  return saveTogether(db, async (tx) => {
    const counts = countsOf(importer, mapped, findings);
    const wish = await moveOn(tx, run, batch, counts);
    await supersede(tx, run.kind, run.runId, mapped.keys, mapped.stated.map(({ statement }) => statement.id));
    await writeFindings(tx, run.runId, findings);
    await writeLeftovers(tx, run, mapped);
    if (importer.keepsVersions) {
      await keepVersions(tx, mapped.versions, new Date());
      await tx.$executeRaw(sql`UPDATE "RegistryStudy" SET "standing" = 'present', "mergedInto" = NULL WHERE "standing" <> 'present' AND "nctId" IN ${anyOf(mapped.same)}`);
      if (run.queryId !== null) await noteSightings(tx, run.queryId, run.runId, batch.things.flatMap(({ key }) => key ?? []));
    }
    return wish;
  });
}

type Counts = { created: number; changed: number; same: number; failed: number };

/** A thing is new where its own record is, changed where anything else differs. */
function countsOf({ subjects }: Pick<Importer<never>, "subjects">, mapped: MappedBatch, findings: readonly Finding[]): Counts {
  const changed = new Set(findings.map(({ key }) => key));
  const created = new Set(findings.filter(({ recordKind, changes }) => subjects.includes(recordKind) && changes.some(({ kind }) => kind === "new_record" || kind === "duplicate")).map(({ key }) => key));
  const same = mapped.same.length + mapped.repeated + mapped.keys.filter((key) => !changed.has(key)).length;
  return { created: created.size, changed: changed.size - created.size, same, failed: mapped.failed.length };
}

async function moveOn(tx: Transaction, { runId, worker }: Claimed, { after, total, part }: Batch, { created, changed, same, failed }: Counts): Promise<ImportWish | null> {
  const { count } = await tx.importRun.updateMany({
    where: { id: runId, worker, status: "running" },
    data: {
      position: after.position, cursor: after.cursor, total: total ?? undefined, part, seenAt: new Date(),
      created: { increment: created }, changed: { increment: changed }, same: { increment: same }, failed: { increment: failed },
    },
  });
  if (count !== 1) throw new Overtaken();
  return (await tx.importRun.findUniqueOrThrow({ where: { id: runId }, select: { wish: true } })).wish;
}

/** What nothing answers to, and what could not be read. Of a study the last word counts, in whichever run it was said. */
async function writeLeftovers(tx: Transaction, { kind, runId }: Claimed, { keys, unmapped, failed }: MappedBatch): Promise<void> {
  const runs = kind === "ctgov" ? sql`"runId" IN (SELECT "id" FROM "ImportRun" WHERE "kind" = ${kind})` : sql`"runId" = ${runId}`;
  await tx.$executeRaw(sql`DELETE FROM "ImportUnmapped" WHERE "key" IN ${anyOf(keys)} AND ${runs}`);
  await insertRows(tx, "ImportUnmapped", unmapped.map(({ key, what, text, reason }) => ({ runId, key, what, text, normalized: normalize(text), reason })));
  await insertRows(tx, "ImportFailure", failed.map(({ position, key, reason, raw }) => ({ runId, position, key, reason, raw })));
}
