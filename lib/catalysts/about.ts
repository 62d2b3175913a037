import type { Database } from "#lib/db/client.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import type { Expected } from "./expectation.ts";

type Reader = Pick<Database, "$queryRaw">;

/** What expectations refer to, as rows (id, programId, moleculeId, companyId, trialId, partnershipId) of a query. */
const given = (expected: readonly Expected[]): Sql => {
  const rows = expected.map(({ id, programId, moleculeId, companyId, trialId, partnershipId }) => [id, programId, moleculeId, companyId, trialId, partnershipId]);
  const part = (place: number) => sql`json_extract("value", ${`$[${place}]`})`;
  return sql`SELECT ${part(0)} AS "id", ${part(1)} AS "programId", ${part(2)} AS "moleculeId", ${part(3)} AS "companyId", ${part(4)} AS "trialId", ${part(5)} AS "partnershipId" FROM json_each(${JSON.stringify(rows)})`;
};

async function pairs(db: Reader, query: Sql): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ id: string; of: string }[]>(query);
  const found = new Map<string, string[]>();
  for (const { id, of } of rows) {
    const list = found.get(id);
    if (list) list.push(of);
    else found.set(id, [of]);
  }
  return found;
}

/**
 * The programs that each expectation is about, itself or by what else it is of: the filters of the pipeline are asked of these.
 * What is of a company as a whole is about none: a plant is no event of a disease.
 */
export const programsAbout = (db: Reader, expected: readonly Expected[]): Promise<Map<string, string[]>> =>
  pairs(
    db,
    sql`WITH e AS MATERIALIZED (${given(expected)})
    SELECT x."id", x."of" FROM (
      SELECT e."id", e."programId" AS "of" FROM e WHERE e."programId" IS NOT NULL
      UNION SELECT e."id", t."programId" FROM e JOIN "TrialProgram" t ON t."recordId" = e."trialId"
      UNION SELECT e."id", p."id" FROM e JOIN "Program" p ON p."moleculeId" = e."moleculeId"
      UNION SELECT e."id", p."id" FROM e JOIN "PartnershipMolecule" m ON m."recordId" = e."partnershipId" JOIN "Program" p ON p."moleculeId" = m."moleculeId"
    ) x JOIN "Record" r ON r."id" = x."of" AND r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL ORDER BY r."title", x."of"`,
  );

/** The companies that answer for what is expected: who develops, sponsors or is party to it. `reachOfCompany` says the same. */
export const companiesAbout = (db: Reader, expected: readonly Expected[]): Promise<Map<string, string[]>> =>
  pairs(
    db,
    sql`WITH e AS MATERIALIZED (${given(expected)})
    SELECT x."id", x."of" FROM (
      SELECT e."id", e."companyId" AS "of" FROM e WHERE e."companyId" IS NOT NULL
      UNION SELECT e."id", c."companyId" FROM e JOIN "ProgramCompany" c ON c."recordId" = e."programId" AND c."role" = 'developer'
      UNION SELECT e."id", c."companyId" FROM e JOIN "Program" p ON p."moleculeId" = e."moleculeId" JOIN "ProgramCompany" c ON c."recordId" = p."id" AND c."role" = 'developer'
      UNION SELECT e."id", c."companyId" FROM e JOIN "TrialCompany" c ON c."recordId" = e."trialId"
      UNION SELECT e."id", c."companyId" FROM e JOIN "TrialProgram" t ON t."recordId" = e."trialId" JOIN "ProgramCompany" c ON c."recordId" = t."programId" AND c."role" = 'developer'
      UNION SELECT e."id", c."companyId" FROM e JOIN "PartnershipParty" c ON c."recordId" = e."partnershipId"
    ) x JOIN "Record" r ON r."id" = x."of" AND r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL ORDER BY r."title", x."of"`,
  );
