import { join, sql, type Sql } from "#lib/db/sql.ts";

const union = (...parts: Sql[]): Sql => join(parts, " UNION ");

/** Ids of the records that are about a company, as a subquery: the same ones that `recordScope` and `aboutCompany` say are. */
export function idsAboutCompany(id: string): Sql {
  const molecules = union(
    sql`SELECT "recordId" FROM "MoleculeHolder" WHERE "companyId" = ${id}`,
    sql`SELECT p."moleculeId" FROM "ProgramCompany" d JOIN "Program" p ON p."id" = d."recordId" JOIN "Record" r ON r."id" = p."id" WHERE d."companyId" = ${id} AND r."deletedAt" IS NULL`,
  );
  const programs = union(
    sql`SELECT "recordId" FROM "ProgramCompany" WHERE "companyId" = ${id}`,
    sql`SELECT p."id" FROM "MoleculeHolder" h JOIN "Program" p ON p."moleculeId" = h."recordId" WHERE h."companyId" = ${id}`,
  );
  const trials = union(
    sql`SELECT "recordId" FROM "TrialCompany" WHERE "companyId" = ${id}`,
    sql`SELECT t."recordId" FROM "ProgramCompany" d JOIN "TrialProgram" t ON t."programId" = d."recordId" WHERE d."companyId" = ${id}`,
  );
  const partnerships = sql`SELECT "recordId" FROM "PartnershipParty" WHERE "companyId" = ${id}`;
  const catalysts = sql`SELECT "id" FROM "Catalyst" WHERE "companyId" = ${id} OR "moleculeId" IN (${molecules}) OR "programId" IN (${programs}) OR "trialId" IN (${trials}) OR "partnershipId" IN (${partnerships})`;
  return union(sql`SELECT ${id}`, molecules, programs, trials, partnerships, catalysts);
}
