import type { Database } from "#lib/db/client.ts";

/** The questions that are asked again and again, with their last runs. */
export async function follows(db: Database) {
  const rows = await db.importQuery.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true, name: true, question: true, schedule: true, createdAt: true, dataTimestamp: true,
      createdBy: { select: { name: true } },
      _count: { select: { sightings: true } },
      runs: { orderBy: [{ createdAt: "desc" }, { id: "asc" }], take: 1, select: { id: true, status: true, createdAt: true, finishedAt: true } },
    },
  });
  return rows.map(({ _count, runs: [last = null], ...row }) => ({ ...row, studies: _count.sightings, lastRun: last }));
}
