import "server-only";
import { kindTags } from "#lib/db/cache-tags.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { shownOfPrograms, visiblePrograms } from "#lib/programs/profile-rows.ts";
import { profileEvidence, visibleRecord } from "#lib/records/profile-query.ts";
import { LINK, toLink, VISIBLE } from "#lib/records/visible.ts";

const inOrder = { position: "asc" } as const;

const SELECT = {
  nctId: true,
  title: true,
  acronym: true,
  phase: true,
  status: true,
  start: true,
  primaryCompletion: true,
  completion: true,
  enrolment: true,
  enrolmentKind: true,
  healthyVolunteers: true,
  whyStopped: true,
  stopReason: true,
  companies: { where: { company: { record: VISIBLE } }, orderBy: inOrder, select: { id: true, role: true, company: { select: { record: LINK } } } },
  molecules: { orderBy: inOrder, select: { id: true, name: true, role: true, molecule: { select: { record: LINK } } } },
  conditions: { orderBy: inOrder, select: { id: true, name: true } },
  countries: { orderBy: inOrder, select: { id: true, name: true } },
} satisfies Prisma.TrialSelect;

export type TrialProfile = NonNullable<Awaited<ReturnType<typeof trialProfile>>>;

/** All that a trial's page shows. */
export const trialProfile = keptQuery(
  "trial-profile",
  kindTags("trial", "molecule", "company", "program", "indication", "target", "partnership", "source"),
  async (db, slug: string) => {
    const record = await visibleRecord(db, "trial", slug);
    if (!record) return null;
    const { companies, molecules, ...trial } = await db.trial.findUniqueOrThrow({ where: { id: record.id }, select: SELECT });
    const programs = await visiblePrograms(db, { trials: { some: { recordId: record.id } } });
    return {
      record,
      trial,
      companies: companies.flatMap(({ company, ...one }) => {
        const link = toLink(company.record);
        return link ? [{ ...one, company: link }] : [];
      }),
      molecules: molecules.map(({ molecule, ...one }) => ({ ...one, link: molecule && toLink(molecule.record) })).filter((one) => one.link ?? one.name),
      programs,
      evidence: await profileEvidence(db, record.id, shownOfPrograms(programs)),
    };
  },
);
