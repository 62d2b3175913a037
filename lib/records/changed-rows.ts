import { isDeepStrictEqual } from "node:util";
import type { Row } from "#lib/db/rows.ts";
import { changedItems } from "./changed-items.ts";
import type { ChangedRecord } from "./changed-records.ts";
import { KNOWN_FROM, type RecordDays } from "./item-days.ts";
import { KINDS } from "./kinds.ts";
import { rowDays } from "./row-days.ts";
import type { SetDays } from "./set-days.ts";
import type { AggregateData, Item } from "./state.ts";
import { tableName } from "./tables.ts";

// Columns are called as the fields of the aggregates are, so one writer serves every kind.

/** What a set changes in one table: keys of the rows to remove, and then the rows to write. */
export type TableChange = { removed: Row[]; written: Row[] };
type Tables<Change> = Map<string, Change>;

function of<Change>(tables: Tables<Change>, table: string, make: () => Change): Change {
  const change = tables.get(table) ?? make();
  tables.set(table, change);
  return change;
}
const nowOf = (days: SetDays, id: string) => (days.get(id) as { now: RecordDays }).now;
const noChange = (): TableChange => ({ removed: [], written: [] });

/** Rows of the kinds' own tables. Others refer to them: they are written over, and never removed. */
export function kindRows(records: readonly ChangedRecord[], days: SetDays): Tables<Row[]> {
  const tables: Tables<Row[]> = new Map();
  for (const { kind, id, before, state } of records) {
    const columns = kindColumns(kind, state.data);
    if (before && isDeepStrictEqual(kindColumns(kind, before.data), columns)) continue;
    const from = KNOWN_FROM[kind];
    of(tables, tableName(kind), (): Row[] => []).push({ id, ...columns, ...(from && { [from]: nowOf(days, id)[from] }) });
  }
  return tables;
}

function kindColumns(kind: ChangedRecord["kind"], data: AggregateData): Row {
  const scalars = Object.fromEntries(Object.entries(data).filter(([, value]) => !Array.isArray(value)));
  return { ...scalars, ...KINDS[kind].derive?.(data) } as Row;
}

/** Rows of the lists of the aggregates, and of what is said of them. */
export function listRows(records: readonly ChangedRecord[], days: SetDays): Tables<TableChange> {
  const tables: Tables<TableChange> = new Map();
  for (const { kind, id: recordId, before, state } of records) {
    const daysAt = rowDays(kind, nowOf(days, recordId));
    const add = <Listed extends { id: string }>(table: string, old: readonly Listed[] | undefined, now: readonly Listed[], toRow: (item: Listed) => object) => {
      const { gone, written } = changedItems(old ?? [], now);
      if (gone.length + written.length === 0) return;
      const change = of(tables, table, noChange);
      for (const { id } of gone) change.removed.push({ recordId, id });
      for (const { item, position } of written) change.written.push({ recordId, position, ...toRow(item) });
    };
    for (const [field, list] of Object.entries(KINDS[kind].lists))
      add(tableName(list.table), before?.data[field] as Item[] | undefined, state.data[field] as Item[], (item) => ({ ...item, ...list.derive?.(item), ...daysAt(field, item.id) }));
    add("Citation", before?.citations, state.citations, (citation) => ({ ...citation, ...daysAt("citations", citation.id) }));
    // Its statements go with a discrepancy, by the rule of their key, and are written anew with it.
    add("Discrepancy", before?.discrepancies, state.discrepancies, ({ statements, ...discrepancy }) => {
      const change = of(tables, "DiscrepancyStatement", noChange);
      for (const [position, statement] of statements.entries()) change.written.push({ recordId, discrepancyId: discrepancy.id, position, ...statement });
      return { ...discrepancy, ...daysAt("discrepancies", discrepancy.id) };
    });
  }
  return tables;
}
