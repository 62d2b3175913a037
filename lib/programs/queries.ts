import "server-only";
import { ledgerOf } from "#lib/catalysts/ledger.ts";
import { reachOfProgram } from "#lib/catalysts/reach.ts";
import { shownOfCatalysts } from "#lib/catalysts/rows.ts";
import { DAY_TAG, kindTags } from "#lib/db/cache-tags.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { partnershipRows, shownOfPartnerships } from "#lib/partnerships/rows.ts";
import { profileEvidence, visibleRecord } from "#lib/records/profile-query.ts";
import { LINK, toLink, VISIBLE } from "#lib/records/visible.ts";
import { shownOfTrials, trialRows } from "#lib/trials/rows.ts";
import { programRows } from "./rows.ts";

const inOrder = { position: "asc" } as const;

const SELECT = {
  setting: true,
  molecule: {
    select: {
      record: LINK,
      designations: {
        orderBy: inOrder,
        select: { id: true, kind: true, regulator: true, date: true, note: true, indicationId: true, indication: { select: { record: LINK } } },
      },
    },
  },
  indication: { select: { id: true, broaderId: true, record: LINK } },
  companies: { where: { company: { record: VISIBLE } }, orderBy: inOrder, select: { id: true, role: true, company: { select: { record: LINK } } } },
} satisfies Prisma.ProgramSelect;

export type ProgramProfile = NonNullable<Awaited<ReturnType<typeof programProfile>>>;

/** All that a program's page shows. */
export const programProfile = keptQuery(
  "program-profile",
  [...kindTags("program", "molecule", "company", "target", "indication", "trial", "partnership", "source", "catalyst"), DAY_TAG],
  async (db, slug: string) => {
    const record = await visibleRecord(db, "program", slug);
    if (!record) return null;
    const { molecule, indication, companies, setting } = await db.program.findUniqueOrThrow({ where: { id: record.id }, select: SELECT });
    const link = toLink(molecule.record);
    const [row] = await programRows(db, [record.id]);
    if (!link || !row) return null;
    const trials = await trialRows(db, { programs: { some: { programId: record.id } } });
    const agreements = new Set(row.partners.map((partner) => partner.partnership.slug));
    const partnerships = await partnershipRows(db, { record: { slug: { in: [...agreements] } } });
    const ledger = await ledgerOf(db, reachOfProgram(record.id));
    // A designation for the disease, or for the wider one that it is a form of, or for no stated disease.
    const diseases = new Set([null, indication?.id, indication?.broaderId]);
    const designations = molecule.designations.filter((one) => diseases.has(one.indicationId));
    return {
      record,
      row,
      setting,
      molecule: link,
      indication: indication && toLink(indication.record),
      companies: companies.flatMap(({ company, ...one }) => {
        const to = toLink(company.record);
        return to ? [{ ...one, company: to }] : [];
      }),
      designations: designations.map(({ indication: disease, indicationId: _id, ...one }) => ({ ...one, indication: disease && toLink(disease.record) })),
      trials,
      partnerships,
      ledger,
      evidence: await profileEvidence(db, record.id, [
        { record: link.id, fields: designations.map((one) => `designations.${one.id}.*`) },
        ...shownOfTrials(trials, { withMolecules: false }),
        ...shownOfPartnerships(partnerships),
        ...shownOfCatalysts(ledger.rows),
      ]),
    };
  },
);
