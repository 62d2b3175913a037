import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";

// Stages and statuses have an order of their own, which is not the one of their letters.

export const RANKED = ["stage", "status"] as const;
type Ranked = (typeof RANKED)[number];

export const isRanked = (sort: string): sort is Ranked => (RANKED as readonly string[]).includes(sort);

/** Programs in the order of a vocabulary. What is not stated comes last, whichever way the rest runs. */
export async function idsByRank(db: Database, where: Prisma.RecordWhereInput, sort: Ranked, direction: "asc" | "desc"): Promise<string[]> {
  const order: readonly string[] = sort === "stage" ? STAGES.values : PROGRAM_STATUSES.values;
  const records = await db.record.findMany({ where, orderBy: [{ searchText: "asc" }, { id: "asc" }], select: { id: true, program: { select: { stage: true, status: true } } } });
  const rank = ({ program }: (typeof records)[number]) => {
    const value = program?.[sort] ?? null;
    return value === null ? Number.POSITIVE_INFINITY : order.indexOf(value) * (direction === "asc" ? 1 : -1);
  };
  // Two that are not stated would differ by no number.
  return records.map((record) => ({ id: record.id, at: rank(record) })).sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ id }) => id);
}
