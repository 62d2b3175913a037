import type { Database, Transaction } from "#lib/db/client.ts";

/** The record and all that turned out to be it, over however many steps: what was said of them was said of it. */
export async function withMerged(db: Database | Transaction, id: string): Promise<string[]> {
  const ids = new Set([id]);
  for (let step = [id]; step.length > 0; ) {
    const merged = await db.record.findMany({ where: { mergedIntoId: { in: step } }, orderBy: { id: "asc" }, select: { id: true } });
    step = merged.map((record) => record.id).filter((one) => !ids.has(one));
    for (const one of step) ids.add(one);
  }
  return [...ids];
}

/** These records and what they turned out to be, over however many steps. */
export async function withSurvivors(db: Database | Transaction, given: readonly string[]): Promise<string[]> {
  const ids = new Set(given);
  for (let step = [...given]; step.length > 0; ) {
    const merged = await db.record.findMany({ where: { id: { in: step }, mergedIntoId: { not: null } }, select: { mergedIntoId: true } });
    step = merged.flatMap((record) => record.mergedIntoId ?? []).filter((one) => !ids.has(one));
    for (const one of step) ids.add(one);
  }
  return [...ids];
}
