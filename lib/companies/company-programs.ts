import type { Database } from "#lib/db/client.ts";
import { PROGRAM_PARTNERS } from "#lib/programs/partners-sql.ts";
import { visiblePrograms } from "#lib/programs/profile-rows.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";

/** The programs that a company runs, and those of others that it has to do with. */
export async function companyPrograms(db: Database, companyId: string): Promise<{ programs: ProgramRow[]; partnered: ProgramRow[] }> {
  const programs = await visiblePrograms(db, { companies: { some: { companyId, role: "developer" } } });
  const own = new Set(programs.map((program) => program.id));
  const partnered = await visiblePrograms(db, { id: { in: (await partneredPrograms(db, companyId)).filter((id) => !own.has(id)) } });
  return { programs, partnered };
}

/** By a role in them that is not the developer's, or by an agreement over the molecule. */
async function partneredPrograms(db: Database, companyId: string): Promise<string[]> {
  const byRole = await db.programCompany.findMany({ where: { companyId }, select: { recordId: true } });
  const byAgreement = await db.$queryRaw<{ programId: string }[]>`SELECT DISTINCT "programId" FROM ${PROGRAM_PARTNERS} x WHERE x."companyId" = ${companyId}`;
  return [...byRole.map((one) => one.recordId), ...byAgreement.map((one) => one.programId)];
}
