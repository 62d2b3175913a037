import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { currentState } from "./current.ts";
import { heldItem, heldValue } from "./field-words.ts";
import { referencesOf } from "./references.ts";
import type { AggregateData } from "./state.ts";
import { LINK, toLink } from "./visible.ts";

/** `value` is what is held; `item` is the rest of the item, where the field is a part of one. */
export type Held = { value: string | null; item: string | null };

/** What the records named hold under a field, in words. */
export async function heldValues(db: Database, of: readonly { recordId: string }[]): Promise<(recordId: string, field: string) => Held> {
  const ids = [...new Set(of.map((one) => one.recordId))];
  const kinds = await db.record.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true } });
  const held = new Map<string, { kind: RecordKind; data: AggregateData }>();
  const named = new Set<string>();
  for (const { id, kind } of kinds) {
    const current = await currentState(db, id);
    if (!current) continue;
    held.set(id, { kind, data: current.state.data });
    for (const reference of referencesOf({ ...current.state, citations: [], discrepancies: [] })) named.add(reference.id);
  }
  const links = await db.record.findMany({ where: { id: { in: [...named] } }, ...LINK });
  const titles = new Map(links.map((link) => [link.id, toLink(link)?.title]));
  return (recordId, field) => {
    const record = held.get(recordId);
    if (!record) return { value: null, item: null };
    const titleOf = (id: string) => titles.get(id) ?? "a record that is not published";
    return { value: heldValue(record.kind, record.data, field, titleOf), item: heldItem(record.kind, record.data, field, titleOf) };
  };
}
