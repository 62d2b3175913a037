import type { Transaction } from "#lib/db/client.ts";
import { currentState } from "./current.ts";
import { KINDS } from "./kinds.ts";
import { normalize } from "./normalize.ts";
import type { AggregateData, Item } from "./state.ts";

/** What the Record itself derives from its aggregate. */
export function recordColumns(kind: keyof typeof KINDS, data: AggregateData, titleOf: (id: string) => string) {
  const title = KINDS[kind].title(data, titleOf);
  const names = Array.isArray(data.names) ? (data.names as Item[]).map((name) => String(name.text)) : [];
  return { title, searchText: normalize([title, ...names].join("\n")) };
}

/**
 * Titles and search text of the records saved, and of the programs that are called after them. Titles of what a title
 * is made of come first.
 */
export async function refreshDerived(tx: Transaction, ids: string[]) {
  const programs = await tx.program.findMany({
    where: { OR: [{ id: { in: ids } }, { moleculeId: { in: ids } }, { indicationId: { in: ids } }] },
    select: { id: true, moleculeId: true, indicationId: true },
  });
  const own = new Set(programs.map((program) => program.id));
  for (const id of ids) if (!own.has(id)) await refreshOne(tx, id, () => "");
  if (own.size === 0) return;
  const named = new Set(programs.flatMap(({ moleculeId, indicationId }) => [moleculeId, indicationId ?? []].flat()));
  const titles = await tx.record.findMany({ where: { id: { in: [...named] } }, select: { id: true, title: true } });
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  for (const id of own) await refreshOne(tx, id, (one) => titleOf.get(one) ?? "");
}

async function refreshOne(tx: Transaction, id: string, titleOf: (id: string) => string) {
  const { kind } = await tx.record.findUniqueOrThrow({ where: { id }, select: { kind: true } });
  const current = await currentState(tx, id);
  if (current) await tx.record.update({ where: { id }, data: recordColumns(kind, current.state.data, titleOf) });
}
