<<<<<<< HEAD
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
=======
import type { Prisma } from "#lib/db/generated/client.ts";

/** Records that are about a company, as a filter: the same ones that `recordScope` says are. */
export function aboutCompany(companyId: string): Prisma.RecordWhereInput {
  const some = { some: { companyId } };
  const run = { companies: some };
  return {
    OR: [
      { id: companyId },
      { molecule: { holders: some } },
      { molecule: { programs: { some: { ...run, record: { deletedAt: null } } } } },
      { program: run },
      { program: { molecule: { holders: some } } },
      { trial: run },
      { trial: { programs: { some: { program: run } } } },
      { partnership: { parties: some } },
    ],
  };
}
>>>>>>> main
