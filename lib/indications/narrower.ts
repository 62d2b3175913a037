import type { Database } from "#lib/db/client.ts";
import { visiblePrograms } from "#lib/programs/profile-rows.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import { LINK, toLink, VISIBLE, type RecordLink } from "#lib/records/visible.ts";

/** The programs in an indication or a narrower one. */
export async function programsIn(db: Database, indicationId: string): Promise<ProgramRow[]> {
  const narrower = await narrowerThan(db, indicationId);
  return visiblePrograms(db, { indicationId: { in: [indicationId, ...narrower.map(({ id }) => id)] } });
}

/** Narrower indications, those narrower than these, and so on. */
export async function narrowerThan(db: Database, id: string): Promise<RecordLink[]> {
  const all = new Map<string, RecordLink>();
  let level = [id];
  while (level.length) {
    const found = await db.indication.findMany({
      where: { broaderId: { in: level }, record: VISIBLE },
      orderBy: { record: { searchText: "asc" } },
      select: { record: LINK },
    });
    const fresh = found.flatMap(({ record }) => toLink(record) ?? []).filter((link) => link.id !== id && !all.has(link.id));
    for (const one of fresh) all.set(one.id, one);
    level = fresh.map((one) => one.id);
  }
  return [...all.values()];
}
