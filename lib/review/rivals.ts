import type { Transaction } from "#lib/db/client.ts";
import type { Change } from "#lib/records/diff.ts";
import { changeGroups } from "./change-groups.ts";
import { settle } from "./settle.ts";

/** What was accepted: change groups by record. */
export type Taken = ReadonlyMap<string, readonly string[]>;

/** Proposals that wait and would change what was just accepted are overtaken by it. Those of other fields go on waiting. */
export async function supersedeRivals(tx: Transaction, acceptedId: string, taken: Taken, by: { userId: string; at: Date }): Promise<string[]> {
  const waiting = await tx.proposal.findMany({
    where: { id: { not: acceptedId }, status: { in: ["open", "sent_back"] }, items: { some: { recordId: { in: [...taken.keys()] } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, proposerId: true, items: { select: { recordId: true, baseVersion: true, changes: true } } },
  });
  const rivals = waiting.filter(({ items }) =>
    items.some(({ recordId, baseVersion, changes }) => {
      const groups = taken.get(recordId);
      return groups !== undefined && changeGroups(changes as Change[], baseVersion === 0).some(({ group }) => groups.includes(group));
    }),
  );
  for (const rival of rivals) await settle(tx, rival, "superseded", { ...by, comment: null });
  return rivals.map((rival) => rival.id);
}
