import type { Database } from "#lib/db/client.ts";

/** "8 molecules in the clinic" as a company states it, beside the molecules of its programs that are tracked. */
export type ClinicTotal = {
  company: { name: string; slug: string };
  recordId: string;
  totalId: string;
  stated: number;
  qualifier: "exactly" | "more_than";
  asOf: string | null;
  tracked: { name: string; slug: string }[];
};

export async function clinicTotals(db: Database): Promise<ClinicTotal[]> {
  const totals = await db.statedTotal.findMany({
    where: { measure: "molecules_in_clinic", record: { kind: "company", publishedAt: { not: null }, deletedAt: null } },
    orderBy: [{ recordId: "asc" }, { position: "asc" }],
    select: { id: true, recordId: true, value: true, qualifier: true, asOf: true, record: { select: { title: true, slug: true } } },
  });
  return Promise.all(
    totals.map(async ({ id, recordId, value, record, ...total }) => {
      const molecules = await db.record.findMany({
        where: { kind: "molecule", publishedAt: { not: null }, deletedAt: null, molecule: { programs: { some: { companies: { some: { companyId: recordId } } } } } },
        orderBy: { title: "asc" },
        select: { title: true, slug: true },
      });
      return {
        ...total,
        company: { name: record.title, slug: record.slug },
        recordId,
        totalId: id,
        stated: value,
        tracked: molecules.map(({ title, slug }) => ({ name: title, slug })),
      };
    }),
  );
}
