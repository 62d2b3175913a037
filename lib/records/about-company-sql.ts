import { join, sql, type Sql } from "#lib/db/sql.ts";

/** Ids of the records that are about a company, as a subquery: the same ones that `recordScope` and `aboutCompany` say are. */
export const idsAboutCompany = (id: string): Sql =>
  join(
    [
      sql`SELECT ${id}`,
      sql`SELECT "recordId" FROM "MoleculeHolder" WHERE "companyId" = ${id}`,
      sql`SELECT p."moleculeId" FROM "ProgramCompany" d JOIN "Program" p ON p."id" = d."recordId" JOIN "Record" r ON r."id" = p."id" WHERE d."companyId" = ${id} AND r."deletedAt" IS NULL`,
      sql`SELECT "recordId" FROM "ProgramCompany" WHERE "companyId" = ${id}`,
      sql`SELECT p."id" FROM "MoleculeHolder" h JOIN "Program" p ON p."moleculeId" = h."recordId" WHERE h."companyId" = ${id}`,
      sql`SELECT "recordId" FROM "TrialCompany" WHERE "companyId" = ${id}`,
      sql`SELECT t."recordId" FROM "ProgramCompany" d JOIN "TrialProgram" t ON t."programId" = d."recordId" WHERE d."companyId" = ${id}`,
      sql`SELECT "recordId" FROM "PartnershipParty" WHERE "companyId" = ${id}`,
    ],
    " UNION ",
  );
