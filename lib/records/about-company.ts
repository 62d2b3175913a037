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
