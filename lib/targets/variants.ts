import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { visiblePrograms } from "#lib/programs/profile-rows.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import { LINK, toLink, VISIBLE } from "#lib/records/visible.ts";

/** What molecules that the public sees do to some targets. */
export const against = (targets: string[]): Prisma.MoleculeTargetWhereInput => ({ targetId: { in: targets }, target: { record: VISIBLE }, molecule: { record: VISIBLE } });

/** The programs against a target or one of its variants. */
export async function programsAgainst(db: Database, targetId: string): Promise<ProgramRow[]> {
  const variants = await variantsOf(db, targetId);
  const molecules = await db.moleculeTarget.findMany({ where: against([targetId, ...variants.map(({ id }) => id)]), select: { recordId: true } });
  return visiblePrograms(db, { moleculeId: { in: molecules.map(({ recordId }) => recordId) } });
}

/** Variants, variants of those, and so on. */
export async function variantsOf(db: Database, id: string) {
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
