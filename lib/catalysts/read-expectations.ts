import type { Database } from "#lib/db/client.ts";
import type { CatalystKind, CatalystOutcome, StatementCertainty, TrialStatus } from "#lib/db/generated/enums.ts";
import { empty, sql, type Sql } from "#lib/db/sql.ts";
import type { Expected } from "./expectation.ts";
import { inOrderSaid } from "./expected.ts";
import { fieldHistory } from "./field-history.ts";
import { partnershipExpectations } from "./partnership-expectations.ts";
import type { Reach } from "./reach.ts";
import { stageExpectations, type Step } from "./stage-expectations.ts";
import { TRIAL_DATES, trialExpectations } from "./trial-expectations.ts";

type Reader = Pick<Database, "$queryRaw">;

/** Records that the public sees, as a condition on "Record" r. */
const SEEN = sql`r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL`;
const within = (column: Sql, ids: Sql | undefined) => (ids ? sql`AND ${column} IN (${ids})` : empty);

/**
 * Everything that is or was expected, of all records or of those within reach: what is stored, and what follows from other records.
 * `seen` says of which records anything is read.
 */
export async function readExpectations(db: Reader, reach: Reach | null = null, seen: Sql = SEEN): Promise<Expected[]> {
  return [
    ...(await storedExpectations(db, reach ? ofReach(reach) : null, seen)),
    ...(await ofStages(db, seen, reach?.programs)),
    ...(await ofTrials(db, seen, reach?.trials)),
    ...(await ofPartnerships(db, seen, reach?.partnerships)),
  ];
}

const ofReach = ({ programs, molecules, companies, trials, partnerships }: Reach): Sql => sql`(
  c."programId" IN (${programs}) OR c."moleculeId" IN (${molecules}) OR c."companyId" IN (${companies}) OR c."trialId" IN (${trials}) OR c."partnershipId" IN (${partnerships}))`;

type StoredRow = Pick<Expected, "title" | "programId" | "moleculeId" | "companyId" | "trialId" | "partnershipId"> & {
  id: string;
  kind: CatalystKind;
  outcome: CatalystOutcome | null;
  outcomeDate: string | null;
  outcomeNote: string | null;
  statementId: string;
  date: string | null;
  certainty: StatementCertainty;
  said: string | null;
  note: string | null;
};

/** Catalysts that the public sees; `where` is a condition on "Catalyst" c. */
export async function storedExpectations(db: Reader, where: Sql | null, seen: Sql = SEEN): Promise<Expected[]> {
  const rows = await db.$queryRaw<StoredRow[]>`
    SELECT c."id", c."title", c."kind", c."programId", c."moleculeId", c."companyId", c."trialId", c."partnershipId", c."outcome", c."outcomeDate", c."outcomeNote",
      s."id" AS "statementId", s."date", s."certainty", s."said", s."note"
    FROM "Catalyst" c JOIN "Record" r ON r."id" = c."id" AND ${seen} JOIN "CatalystStatement" s ON s."recordId" = c."id"
    ${where ? sql`WHERE ${where}` : empty} ORDER BY c."id", s."position"`;
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((statements) => {
    const [head] = statements;
    if (!head) return [];
    const { id, title, kind, programId, moleculeId, companyId, trialId, partnershipId, outcome, outcomeDate, outcomeNote } = head;
    const given = statements.map(({ statementId, date, certainty, said, note }) => ({
      date, certainty, said, note, former: null,
      fields: [`statements.${statementId}.date`, `statements.${statementId}.certainty`, `statements.${statementId}.said`, `statements.${statementId}.note`],
    }));
    return [
      {
        id, origin: "catalyst" as const, recordId: id, kind, title, programId, moleculeId, companyId, trialId, partnershipId,
        statements: inOrderSaid(given),
        outcome: outcome && { kind: outcome, date: outcomeDate, note: outcomeNote, fields: ["outcome", "outcomeDate", "outcomeNote"] },
      },
    ];
  });
}

async function ofStages(db: Reader, seen: Sql, programs: Sql | undefined): Promise<Expected[]> {
  const rows = await db.$queryRaw<(Step & { recordId: string; registrational: null })[]>`
    SELECT e."recordId", e."id", e."kind", e."stage", e."status", e."date", e."announced", NULL AS "registrational", e."note"
    FROM "StageEvent" e
    WHERE e."recordId" IN (
      SELECT g."recordId" FROM "StageEvent" g JOIN "Record" r ON r."id" = g."recordId" AND ${seen}
      WHERE g."kind" = 'guided' AND (g."date" IS NOT NULL OR g."announced" IS NOT NULL) ${within(sql`g."recordId"`, programs)})
    ORDER BY e."recordId", e."position"`;
  return [...Map.groupBy(rows, (row) => row.recordId)].flatMap(([programId, steps]) => stageExpectations(programId, steps));
}

async function ofTrials(db: Reader, seen: Sql, trials: Sql | undefined): Promise<Expected[]> {
  const reached = sql`FROM "Trial" t JOIN "Record" r ON r."id" = t."id" AND ${seen} ${within(sql`t."id"`, trials)}`;
  const rows = await db.$queryRaw<{ id: string; nctId: string; acronym: string | null; status: TrialStatus | null }[]>`SELECT t."id", t."nctId", t."acronym", t."status" ${reached} ORDER BY t."id"`;
  const histories = await fieldHistory(db, sql`SELECT t."id" ${reached}`, TRIAL_DATES);
  return rows.flatMap((trial) => trialExpectations(trial, histories.get(trial.id) ?? {}));
}

async function ofPartnerships(db: Reader, seen: Sql, partnerships: Sql | undefined): Promise<Expected[]> {
  const reached = sql`FROM "Partnership" a JOIN "Record" r ON r."id" = a."id" AND ${seen} ${within(sql`a."id"`, partnerships)}`;
  const rows = await db.$queryRaw<{ id: string; title: string }[]>`SELECT a."id", a."title" ${reached} ORDER BY a."id"`;
  const histories = await fieldHistory(db, sql`SELECT a."id" ${reached}`, ["end"]);
  return rows.flatMap((one) => partnershipExpectations(one, histories.get(one.id)?.end ?? []));
}

