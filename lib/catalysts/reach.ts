import { sql, type Sql } from "#lib/db/sql.ts";

/** Which records' expectations are meant, each as a subquery of ids. Without one: all. */
export type Reach = { programs: Sql; molecules: Sql; companies: Sql; trials: Sql; partnerships: Sql };

const NONE = sql`SELECT NULL WHERE 0`;

export const reachOfProgram = (id: string): Reach => ({
  programs: sql`SELECT ${id}`,
  molecules: NONE,
  companies: NONE,
  trials: sql`SELECT "recordId" FROM "TrialProgram" WHERE "programId" = ${id}`,
  partnerships: NONE,
});

export const reachOfMolecule = (id: string): Reach => ({
  programs: sql`SELECT "id" FROM "Program" WHERE "moleculeId" = ${id}`,
  molecules: sql`SELECT ${id}`,
  companies: NONE,
  trials: sql`SELECT "recordId" FROM "TrialMolecule" WHERE "moleculeId" = ${id} UNION SELECT t."recordId" FROM "TrialProgram" t JOIN "Program" p ON p."id" = t."programId" WHERE p."moleculeId" = ${id}`,
  partnerships: sql`SELECT "recordId" FROM "PartnershipMolecule" WHERE "moleculeId" = ${id}`,
});

/** What a company answers for: the same that the company filter of /catalysts shows (`companiesAbout`). */
export const reachOfCompany = (id: string): Reach => ({
  programs: sql`SELECT "recordId" FROM "ProgramCompany" WHERE "companyId" = ${id} AND "role" = 'developer'`,
  molecules: sql`SELECT p."moleculeId" FROM "ProgramCompany" c JOIN "Program" p ON p."id" = c."recordId" WHERE c."companyId" = ${id} AND c."role" = 'developer'`,
  companies: sql`SELECT ${id}`,
  trials: sql`SELECT "recordId" FROM "TrialCompany" WHERE "companyId" = ${id} UNION SELECT t."recordId" FROM "TrialProgram" t JOIN "ProgramCompany" c ON c."recordId" = t."programId" WHERE c."companyId" = ${id} AND c."role" = 'developer'`,
  partnerships: sql`SELECT "recordId" FROM "PartnershipParty" WHERE "companyId" = ${id}`,
});
