import { join, sql, type Sql } from "#lib/db/sql.ts";

/** Ids of the records that are about a company, as `recordScope` says of one: a subquery. */
export const aboutCompany = (id: string): Sql => join(
  [
    sql`SELECT ${id}`,
    sql`SELECT "recordId" FROM "MoleculeHolder" WHERE "companyId" = ${id}`,
    sql`SELECT "Program"."moleculeId" FROM "ProgramCompany" JOIN "Program" ON "Program"."id" = "recordId" WHERE "companyId" = ${id}`,
    sql`SELECT "recordId" FROM "ProgramCompany" WHERE "companyId" = ${id}`,
    sql`SELECT "Program"."id" FROM "MoleculeHolder" JOIN "Program" ON "Program"."moleculeId" = "recordId" WHERE "companyId" = ${id}`,
    sql`SELECT "recordId" FROM "TrialCompany" WHERE "companyId" = ${id}`,
    sql`SELECT "TrialProgram"."recordId" FROM "ProgramCompany" JOIN "TrialProgram" ON "programId" = "ProgramCompany"."recordId" WHERE "companyId" = ${id}`,
    sql`SELECT "recordId" FROM "PartnershipParty" WHERE "companyId" = ${id}`,
  ],
  " UNION ",
);
