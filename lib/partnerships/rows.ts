import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Shown } from "#lib/records/shown-citations.ts";
import { LINK, toLink, VISIBLE } from "#lib/records/visible.ts";

const inOrder = { position: "asc" } as const;

export const PARTNERSHIP_SELECT = {
  id: true,
  title: true,
  kind: true,
  signed: true,
  start: true,
  end: true,
  termYears: true,
  record: { select: { slug: true } },
  parties: { orderBy: inOrder, where: { company: { record: VISIBLE } }, select: { id: true, role: true, company: { select: { record: LINK } } } },
  molecules: { orderBy: inOrder, select: { id: true, count: true, description: true, molecule: { select: { record: LINK } } } },
} satisfies Prisma.PartnershipSelect;

type Stored = Prisma.PartnershipGetPayload<{ select: typeof PARTNERSHIP_SELECT }>;
export type PartnershipRow = ReturnType<typeof toPartnershipRow>;

export function toPartnershipRow({ record, parties, molecules, ...partnership }: Stored) {
  return {
    ...partnership,
    slug: record.slug,
    parties: parties.flatMap(({ id, role, company }) => {
      const link = toLink(company.record);
      return link ? [{ id, role, company: link }] : [];
    }),
    molecules: molecules
      .map(({ molecule, ...one }) => ({ ...one, link: molecule && toLink(molecule.record) }))
      .filter((one) => one.link ?? one.description),
  };
}

/** Visible partnerships, the latest first, undated ones last. */
export async function partnershipRows(db: Database, where: Prisma.PartnershipWhereInput): Promise<PartnershipRow[]> {
  const stored = await db.partnership.findMany({
    where: { AND: [where, { record: VISIBLE }] },
    orderBy: [{ dateFrom: { sort: "desc", nulls: "last" } }, { id: "asc" }],
    select: PARTNERSHIP_SELECT,
  });
  return stored.map(toPartnershipRow);
}

const FIELDS = ["title", "kind", "signed", "start", "end", "parties.*", "molecules.*"];

export const shownOfPartnerships = (rows: readonly PartnershipRow[]): Shown[] => rows.map((row) => ({ record: row.id, fields: FIELDS }));
