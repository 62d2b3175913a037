import type { Database } from "#lib/db/client.ts";
import { anyOf } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { saveTogether } from "#lib/records/save.ts";
import { WHOLE } from "#lib/import/decide/change.ts";
import type { Importer, Standing } from "#lib/import/importer.ts";
import type { Claimed } from "./claim-run.ts";
import type { Finding } from "./find-changes.ts";
import { Overtaken } from "./save-batch.ts";
import { writeFindings } from "./write-findings.ts";

const SOME = 100;

/**
 * Studies that the answer to a question held before and does not hold now: those that the registry no longer has, or leads
 * from to another one, are reported once. The others no longer fit the question. Nothing is deleted.
 */
export async function reportVanished(db: Database, { runId, worker, queryId }: Claimed, check: NonNullable<Importer<never>["checkVanished"]>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const missed = await db.registrySighting.findMany({ where: { queryId: queryId as string, runId: { not: runId } }, orderBy: { nctId: "asc" }, take: SOME, select: { nctId: true } });
    if (missed.length === 0) return;
    const keys = missed.map(({ nctId }) => nctId);
    const standings = await check(keys, signal);
    const findings = await vanishedFindings(db, keys, standings);
    await saveTogether(db, async (tx) => {
      const { count } = await tx.importRun.updateMany({ where: { id: runId, worker, status: "running" }, data: { seenAt: new Date() } });
      if (count !== 1) throw new Overtaken();
      await writeFindings(tx, runId, findings);
      for (const [nctId, found] of standings)
        if (found.standing !== "present") await tx.registryStudy.updateMany({ where: { nctId }, data: { standing: found.standing, mergedInto: found.standing === "merged" ? found.into : null } });
      await tx.$executeRaw(sql`DELETE FROM "RegistrySighting" WHERE "queryId" = ${queryId} AND "nctId" IN ${anyOf(keys)}`);
    });
  }
}

/** One for each study that was there when it was last looked for. */
async function vanishedFindings(db: Database, keys: readonly string[], standings: ReadonlyMap<string, Standing>): Promise<Finding[]> {
  const studies = await db.registryStudy.findMany({ where: { nctId: { in: [...keys] }, standing: "present" }, select: { nctId: true } });
  const present = new Set(studies.map(({ nctId }) => nctId));
  const trials = await db.trial.findMany({ where: { nctId: { in: [...keys] } }, select: { id: true, nctId: true, record: { select: { title: true, version: true, slug: true } } } });
  const trialOf = new Map(trials.map((trial) => [trial.nctId, trial]));
  return keys.flatMap((key): Finding[] => {
    const found = standings.get(key);
    if (!found || found.standing === "present" || !present.has(key)) return [];
    const trial = trialOf.get(key);
    const recordId = trial?.id ?? `trial:${key.toLowerCase()}`;
    const statement = { kind: "trial" as const, id: recordId, slug: trial?.record.slug ?? key.toLowerCase(), data: {}, whole: [], citations: [], doubts: {} };
    const change = { part: WHOLE, kind: found.standing, before: key, after: found.standing === "merged" ? found.into : null, question: null };
    return [{ key, recordKind: "trial", recordId, title: trial?.record.title ?? key, baseVersion: trial?.record.version ?? 0, statement, changes: [change] }];
  });
}
