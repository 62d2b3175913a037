import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { RecordDays } from "./item-days.ts";
import { KINDS } from "./kinds.ts";

type DayColumns = { heldFrom?: string; fromDay?: string | null };

/** The days that belong to the row of an item, a citation or a discrepancy of a record, by its list and id. */
export function rowDays(kind: RecordKind, { own, items, citations, discrepancies }: RecordDays): (list: string, id: string) => DayColumns {
  const days = new Map<string, DayColumns>(items.map(({ list, id, heldFrom, fromDay }) => [`${list} ${id}`, { heldFrom, fromDay }]));
  for (const { id, fromDay } of citations) days.set(`citations ${id}`, { fromDay });
  for (const { id, fromDay } of discrepancies) days.set(`discrepancies ${id}`, { fromDay });
  // They come to be with their record: its own day, until what refers to it is known (settle-days.ts).
  return (list, id) => (KINDS[kind].lists[list]?.withRecord ? { fromDay: own } : (days.get(`${list} ${id}`) ?? {}));
}
