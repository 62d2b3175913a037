import "server-only";
import { kindTags } from "#lib/db/cache-tags.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { shownOfPrograms, visiblePrograms } from "#lib/programs/profile-rows.ts";
import { profileEvidence, visibleRecord } from "#lib/records/profile-query.ts";
import { LINK, toLink } from "#lib/records/visible.ts";
import { against, variantsOf } from "./variants.ts";

const SELECT = {
  name: true,
  fullName: true,
  family: true,
  hgncId: true,
  uniprot: true,
  variantKind: true,
  variantOf: { select: { record: LINK } },
} satisfies Prisma.TargetSelect;

export type TargetProfile = NonNullable<Awaited<ReturnType<typeof targetProfile>>>;

/** All that a target's page shows, with the programs against its variants. */
export const targetProfile = keptQuery(
  "target-profile",
  kindTags("target", "molecule", "company", "indication", "program", "partnership", "trial", "source"),
  async (db, slug: string) => {
    const record = await visibleRecord(db, "target", slug);
    if (!record) return null;
    const { variantOf, ...target } = await db.target.findUniqueOrThrow({ where: { id: record.id }, select: SELECT });
    const variants = await variantsOf(db, record.id);
    const stored = await db.moleculeTarget.findMany({
      where: against([record.id, ...variants.map(({ id }) => id)]),
      orderBy: [{ molecule: { record: { searchText: "asc" } } }, { position: "asc" }],
      select: { id: true, action: true, target: { select: { record: LINK } }, molecule: { select: { record: LINK } } },
    });
    const molecules = stored.flatMap(({ target: on, molecule, ...one }) => {
      const [link, onto] = [toLink(molecule.record), toLink(on.record)];
      return link && onto ? [{ ...one, molecule: link, target: onto }] : [];
    });
    const programs = await visiblePrograms(db, { moleculeId: { in: molecules.map((one) => one.molecule.id) } });
    return {
      record,
      target,
      variantOf: variantOf && toLink(variantOf.record),
      variants,
      molecules,
      programs,
      evidence: await profileEvidence(db, record.id, [
        ...variants.map(({ id }) => ({ record: id, fields: ["variantOfId", "variantKind"] })),
        ...molecules.map(({ id, molecule }) => ({ record: molecule.id, fields: [`targets.${id}`, `targets.${id}.action`] })),
        ...shownOfPrograms(programs),
      ]),
    };
  },
);
