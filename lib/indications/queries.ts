import "server-only";
import { kindTags } from "#lib/db/cache-tags.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { shownOfPrograms, visiblePrograms } from "#lib/programs/profile-rows.ts";
import { profileEvidence, visibleRecord } from "#lib/records/profile-query.ts";
import { LINK, toLink } from "#lib/records/visible.ts";
import { narrowerThan } from "./narrower.ts";

const SELECT = {
  name: true,
  therapeuticArea: true,
  line: true,
  mondoId: true,
  meshId: true,
  broader: { select: { record: LINK } },
} satisfies Prisma.IndicationSelect;

export type IndicationProfile = NonNullable<Awaited<ReturnType<typeof indicationProfile>>>;

/** All that an indication's page shows, with the programs in narrower ones. */
export const indicationProfile = keptQuery(
  "indication-profile",
  kindTags("indication", "molecule", "company", "target", "program", "partnership", "trial", "source"),
  async (db, slug: string) => {
    const record = await visibleRecord(db, "indication", slug);
    if (!record) return null;
    const { broader, ...indication } = await db.indication.findUniqueOrThrow({ where: { id: record.id }, select: SELECT });
    const narrower = await narrowerThan(db, record.id);
    const programs = await visiblePrograms(db, { indicationId: { in: [record.id, ...narrower.map((one) => one.id)] } });
    return {
      record,
      indication,
      broader: broader && toLink(broader.record),
      narrower,
      programs,
      evidence: await profileEvidence(db, record.id, [
        ...narrower.map(({ id }) => ({ record: id, fields: ["broaderId"] })),
        ...shownOfPrograms(programs),
      ]),
    };
  },
);
