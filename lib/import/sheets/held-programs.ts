import type { Database } from "#lib/db/client.ts";
import { programKey } from "#lib/programs/title.ts";

/** A program by what makes it the same program. */
export type HeldProgram = { id: string; slug: string; title: string; moleculeId: string; indicationId: string | null; territory: string | null; setting: string | null };
export type ProgramParts = Pick<HeldProgram, "moleculeId" | "indicationId" | "territory" | "setting">;

export const keyOf = (parts: ProgramParts): string => programKey(parts as Parameters<typeof programKey>[0]);

/** The programs of these molecules, by molecule. */
export async function programsOf(db: Database, moleculeIds: readonly string[]): Promise<Map<string, HeldProgram[]>> {
  const rows = await db.program.findMany({
    where: { moleculeId: { in: [...new Set(moleculeIds)] }, record: { deletedAt: null } },
    orderBy: { id: "asc" },
    select: { id: true, moleculeId: true, indicationId: true, territory: true, setting: true, record: { select: { slug: true, title: true } } },
  });
  return Map.groupBy(rows.map(({ record, ...row }): HeldProgram => ({ ...row, ...record })), ({ moleculeId }) => moleculeId);
}
