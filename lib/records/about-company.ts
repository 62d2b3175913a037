import type { Prisma } from "#lib/db/generated/client.ts";

/** Records that are about a company, as a filter: the same ones that `recordScope` says are. */
export function aboutCompany(companyId: string): Prisma.RecordWhereInput {
  const some = { some: { companyId } };
  const run = { companies: some };
  const molecule: Prisma.MoleculeWhereInput[] = [{ holders: some }, { programs: { some: { ...run, record: { deletedAt: null } } } }];
  const program: Prisma.ProgramWhereInput[] = [run, { molecule: { holders: some } }];
  const trial: Prisma.TrialWhereInput[] = [run, { programs: { some: { program: run } } }];
  const partnership: Prisma.PartnershipWhereInput = { parties: some };
  return {
    OR: [
      { id: companyId },
      { molecule: { OR: molecule } },
      { program: { OR: program } },
      { trial: { OR: trial } },
      { partnership },
      { catalyst: { OR: [{ companyId }, { molecule: { OR: molecule } }, { program: { OR: program } }, { trial: { OR: trial } }, { partnership }] } },
    ],
  };
}
