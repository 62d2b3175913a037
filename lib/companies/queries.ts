import "server-only";
import { ledgerOf } from "#lib/catalysts/ledger.ts";
import { reachOfCompany } from "#lib/catalysts/reach.ts";
import { shownOfCatalysts } from "#lib/catalysts/rows.ts";
import { DAY_TAG, kindTags } from "#lib/db/cache-tags.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { partnershipRows, shownOfPartnerships } from "#lib/partnerships/rows.ts";
import { shownOfPrograms } from "#lib/programs/profile-rows.ts";
import { profileEvidence, visibleRecord } from "#lib/records/profile-query.ts";
import { LINK, toLink, VISIBLE } from "#lib/records/visible.ts";
import { shownOfTrials, trialRows } from "#lib/trials/rows.ts";
import { companyPrograms } from "./company-programs.ts";
import { foundersAmong } from "./reconcile.ts";
import { trackedMolecules } from "./tracked.ts";

const inOrder = { position: "asc" } as const;

const SELECT = {
  name: true,
  kind: true,
  country: true,
  city: true,
  listing: true,
  established: true,
  establishedPlace: true,
  focus: true,
  strategy: true,
  parent: { select: { record: LINK } },
  affiliates: { where: { record: VISIBLE }, orderBy: { name: "asc" }, select: { record: LINK } },
  people: { orderBy: inOrder, select: { id: true, person: true, role: true, organisation: true, since: true, until: true } },
  moleculeHoldings: {
    where: { molecule: { record: VISIBLE } },
    orderBy: [{ molecule: { record: { searchText: "asc" } } }, inOrder],
    select: { id: true, role: true, territory: true, molecule: { select: { record: LINK } } },
  },
} satisfies Prisma.CompanySelect;

export type CompanyProfile = NonNullable<Awaited<ReturnType<typeof companyProfile>>>;

/** All that a company's page shows. */
export const companyProfile = keptQuery(
  "company-profile",
  [...kindTags("company", "molecule", "target", "indication", "program", "trial", "partnership", "source", "catalyst"), DAY_TAG],
  async (db, slug: string) => {
    const record = await visibleRecord(db, "company", slug);
    if (!record) return null;
    const { parent, affiliates, moleculeHoldings, ...company } = await db.company.findUniqueOrThrow({ where: { id: record.id }, select: SELECT });
    const companyId = record.id;
    const { programs, partnered } = await companyPrograms(db, companyId);
    const partnerships = await partnershipRows(db, { parties: { some: { companyId } } });
    const trials = await trialRows(db, { companies: { some: { companyId } } });
    const holdings = moleculeHoldings.flatMap(({ molecule, ...holding }) => {
      const link = toLink(molecule.record);
      return link ? [{ ...holding, molecule: link }] : [];
    });
    const ledger = await ledgerOf(db, reachOfCompany(companyId));
    const affiliated = affiliates.flatMap((one) => toLink(one.record) ?? []);
    return {
      record,
      company,
      parent: parent && toLink(parent.record),
      affiliates: affiliated,
      holdings,
      programs,
      partnered,
      partnerships,
      trials,
      ledger,
      tracked: { founders: foundersAmong(company.people), molecules: await trackedMolecules(db, companyId) },
      evidence: await profileEvidence(db, record.id, [
        ...affiliated.map(({ id }) => ({ record: id, fields: ["parentId"] })),
        ...holdings.map(({ id, molecule }) => ({ record: molecule.id, fields: [`holders.${id}`] })),
        ...shownOfPrograms([...programs, ...partnered]),
        ...shownOfPartnerships(partnerships),
        ...shownOfTrials(trials, { withMolecules: true }),
        ...shownOfCatalysts(ledger.rows),
      ]),
    };
  },
);
