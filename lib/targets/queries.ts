import "server-only";
import { kindTags } from "#lib/db/cache-tags.ts";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { shownOfPrograms, visiblePrograms } from "#lib/programs/profile-rows.ts";
import { profileEvidence, visibleRecord } from "#lib/records/profile-query.ts";
import { LINK, toLink, VISIBLE } from "#lib/records/visible.ts";

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
    const ids = [record.id, ...variants.map((variant) => variant.id)];
    const stored = await db.moleculeTarget.findMany({
      where: { targetId: { in: ids }, target: { record: VISIBLE }, molecule: { record: VISIBLE } },
      orderBy: [{ molecule: { record: { searchText: "asc" } } }, { position: "asc" }],
      select: { id: true, action: true, target: { select: { record: LINK } }, molecule: { select: { record: LINK } } },
    });
    const molecules = stored.flatMap(({ target: on, molecule, ...one }) => {
      const [link, against] = [toLink(molecule.record), toLink(on.record)];
      return link && against ? [{ ...one, molecule: link, target: against }] : [];
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

/** Variants, variants of those, and so on. */
async function variantsOf(db: Database, id: string) {
  const all = new Map<string, { id: string; slug: string; title: string; variantKind: "fusion" | "mutation" | null }>();
  let level = [id];
  while (level.length) {
    const found = await db.target.findMany({
      where: { variantOfId: { in: level }, record: VISIBLE },
      orderBy: { record: { searchText: "asc" } },
      select: { variantKind: true, record: LINK },
    });
    const fresh = found.flatMap(({ variantKind, record }) => {
      const link = toLink(record);
      return link && link.id !== id && !all.has(link.id) ? [{ ...link, variantKind }] : [];
    });
    for (const one of fresh) all.set(one.id, one);
    level = fresh.map((one) => one.id);
  }
  return [...all.values()];
}
