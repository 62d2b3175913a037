import { companyPrograms } from "#lib/companies/company-programs.ts";
import type { Database } from "#lib/db/client.ts";
import { readSnapshot } from "#lib/db/snapshot.ts";
import { programsIn } from "#lib/indications/narrower.ts";
import { pipelineIds } from "#lib/programs/pipeline-ids.ts";
import type { PipelineParams } from "#lib/programs/pipeline-params.ts";
import { visiblePrograms } from "#lib/programs/profile-rows.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { programsAgainst } from "#lib/targets/variants.ts";
import type { SentPlayed } from "./played.ts";
import type { PlayedKind } from "./played-kinds.ts";
import { readPlayedPrograms } from "./read-played.ts";
import { sinceInPipeline, sinceOnCompanyPage, type ShownSince } from "./shown-since.ts";

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

const ON_PAGE: Record<PlayedKind, (db: Database, id: string) => Promise<{ ids: string[]; shown: ShownSince }>> = {
  company: async (db, id) => {
    const { programs, partnered } = await companyPrograms(db, id);
    return { ids: idsOf([...programs, ...partnered]), shown: await sinceOnCompanyPage(db, id) };
  },
  molecule: async (db, moleculeId) => ({ ids: idsOf(await visiblePrograms(db, { moleculeId })), shown: new Map() }),
  // A disease, a target and what acts on it have always been.
  target: async (db, id) => ({ ids: idsOf(await programsAgainst(db, id)), shown: new Map() }),
  indication: async (db, id) => ({ ids: idsOf(await programsIn(db, id)), shown: new Map() }),
};

/** The chart of a record's page over all days; null where the public sees no such record. */
export function playedOfRecord(database: Database, kind: PlayedKind, slug: string, today: string): Promise<SentPlayed | null> {
  return readSnapshot(database, async (db) => {
    const record = await db.record.findFirst({ where: { kind, slug, ...VISIBLE }, select: { id: true } });
    if (!record) return null;
    const { ids, shown } = await ON_PAGE[kind](db, record.id);
    return readPlayedPrograms(db, ids, shown, today);
  });
}

/** The same of one page of the pipeline: of the rows that it shows now, and no others. */
export function playedOfPipeline(database: Database, params: PipelineParams, today: string): Promise<SentPlayed> {
  return readSnapshot(database, async (db) => {
    const ids = await pipelineIds(db, params);
    return readPlayedPrograms(db, ids.slice((params.page - 1) * params.size, params.page * params.size), await sinceInPipeline(db, params), today);
  });
}
