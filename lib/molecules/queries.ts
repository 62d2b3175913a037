import "server-only";
import { ledgerOf } from "#lib/catalysts/ledger.ts";
import { reachOfMolecule } from "#lib/catalysts/reach.ts";
import { shownOfCatalysts } from "#lib/catalysts/rows.ts";
import { DAY_TAG, kindTags } from "#lib/db/cache-tags.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { partnershipRows, shownOfPartnerships } from "#lib/partnerships/rows.ts";
import { visiblePrograms } from "#lib/programs/profile-rows.ts";
import { profileEvidence, visibleRecord } from "#lib/records/profile-query.ts";
import { LINK, toLink, VISIBLE } from "#lib/records/visible.ts";
import { shownOfTrials, trialRows } from "#lib/trials/rows.ts";

const inOrder = { position: "asc" } as const;

const SELECT = {
  name: true,
  modality: true,
  mechanism: true,
  summary: true,
  targets: { where: { target: { record: VISIBLE } }, orderBy: inOrder, select: { id: true, action: true, target: { select: { variantKind: true, record: LINK } } } },
  holders: { where: { company: { record: VISIBLE } }, orderBy: inOrder, select: { id: true, role: true, territory: true, company: { select: { record: LINK } } } },
  designations: {
    orderBy: inOrder,
    select: { id: true, kind: true, regulator: true, date: true, note: true, indication: { select: { record: LINK } } },
  },
} satisfies Prisma.MoleculeSelect;

export type MoleculeProfile = NonNullable<Awaited<ReturnType<typeof moleculeProfile>>>;

/** All that a molecule's page shows. */
export const moleculeProfile = keptQuery(
  "molecule-profile",
  [...kindTags("molecule", "company", "target", "indication", "program", "trial", "partnership", "source", "catalyst"), DAY_TAG],
  async (db, slug: string) => {
    const record = await visibleRecord(db, "molecule", slug);
    if (!record) return null;
    const { targets, holders, designations, ...molecule } = await db.molecule.findUniqueOrThrow({ where: { id: record.id }, select: SELECT });
    const moleculeId = record.id;
    const programs = await visiblePrograms(db, { moleculeId });
    const trials = await trialRows(db, { molecules: { some: { moleculeId } } });
    const partnerships = await partnershipRows(db, { molecules: { some: { moleculeId } } });
    const ledger = await ledgerOf(db, reachOfMolecule(moleculeId));
    return {
      record,
      molecule,
      targets: targets.flatMap(({ target, ...one }) => {
        const link = toLink(target.record);
        return link ? [{ ...one, target: link, variantKind: target.variantKind }] : [];
      }),
      holders: holders.flatMap(({ company, ...one }) => {
        const link = toLink(company.record);
        return link ? [{ ...one, company: link }] : [];
      }),
      designations: designations.map(({ indication, ...one }) => ({ ...one, indication: indication && toLink(indication.record) })),
      programs,
      trials,
      partnerships,
      ledger,
      evidence: await profileEvidence(db, record.id, [
        ...programs.map((program) => ({ record: program.id, fields: ["indicationId", "territory", "events.*"] })),
        ...shownOfTrials(trials, { withMolecules: false }),
        ...shownOfPartnerships(partnerships),
        ...shownOfCatalysts(ledger.rows),
      ]),
    };
  },
);
