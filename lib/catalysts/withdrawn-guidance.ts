import type { Database } from "#lib/db/client.ts";
import type { Stage } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";
import { readState } from "#lib/records/state.ts";
import type { Expected } from "./expectation.ts";
import { stageExpectations, type Step } from "./stage-expectations.ts";

type Reader = Pick<Database, "$queryRaw">;
type Row = { recordId: string; stage: Stage; snapshot: unknown; recorded: string; present: string };

/** The latest ones; who subscribed long after has no event to be told of. */
const MOST = 500;

/**
 * What programs were guided to once, and are no more: as it last was, and with no date since the day on which that was taken
 * down here. Where the stage was reached all the same, that is its outcome. The log of revisions has them.
 */
export async function withdrawnGuidance(db: Reader): Promise<Expected[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    WITH held AS (
      SELECT v."recordId", json_extract(e."value", '$.stage') AS "stage", max(v."version") AS "version"
      FROM "Revision" v JOIN "Record" r ON r."id" = v."recordId" AND r."kind" = 'program' AND r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL, json_each(v."snapshot", '$.data.events') e
      WHERE v."recordId" IN (SELECT w."recordId" FROM "Revision" w WHERE w."version" > 1 AND instr(w."changes", '"field":"events.') > 0)
        AND json_extract(e."value", '$.kind') = 'guided' AND json_extract(e."value", '$.date') IS NOT NULL
      GROUP BY 1, 2)
    SELECT h."recordId", h."stage", o."snapshot", strftime('%Y-%m-%d', n."createdAt") AS "recorded",
      (SELECT json_group_array(json_object('id', s."id", 'kind', s."kind", 'stage', s."stage", 'status', s."status", 'date', s."date", 'announced', s."announced", 'note', s."note"))
       FROM "StageEvent" s WHERE s."recordId" = h."recordId" AND s."kind" <> 'guided') AS "present"
    FROM held h JOIN "Revision" o ON o."recordId" = h."recordId" AND o."version" = h."version" JOIN "Revision" n ON n."recordId" = h."recordId" AND n."version" = h."version" + 1
    WHERE NOT EXISTS (SELECT 1 FROM "StageEvent" g WHERE g."recordId" = h."recordId" AND g."stage" = h."stage" AND g."kind" = 'guided' AND (g."date" IS NOT NULL OR g."announced" IS NOT NULL))
    ORDER BY n."id" DESC LIMIT ${MOST}`);
  return rows.flatMap(({ recordId, stage, snapshot, recorded, present }) => {
    const held = (readState(snapshot).data.events as Step[]).filter((step) => step.kind === "guided" && step.stage === stage);
    return stageExpectations(recordId, [...(JSON.parse(present) as Step[]), ...held]).map((one): Expected => {
      const fields = { fields: [], former: [] };
      const statements = one.statements.map((statement) => ({ ...statement, ...fields }));
      return { ...one, statements: one.outcome ? statements : [...statements, { date: null, said: recorded, certainty: "guided", note: "no longer stated", ...fields }] };
    });
  });
}
