import type { Transaction } from "#lib/db/client.ts";
import { deleteRows, insertRows } from "#lib/db/rows.ts";
import type { ChangeSet } from "./change-set.ts";
import type { ChangedRecord } from "./changed-records.ts";
import { kindRows, listRows } from "./changed-rows.ts";
import type { ComparedSave } from "./compare-set.ts";
import type { Held } from "./current.ts";
import type { SetDays } from "./set-days.ts";
import { deriveRecords, renamePrograms } from "./derived.ts";

type Writing = {
  tx: Transaction;
  changeSet: ChangeSet;
  /** Each of them makes a revision. */
  saves: readonly ComparedSave[];
  records: readonly ChangedRecord[];
  held: ReadonlyMap<string, Held>;
  days: SetDays;
};

/** Writes what a set changes, and no row that it does not change. Throws NotUnique where the database refuses one. */
export async function writeSet({ tx, changeSet, saves, records, held, days }: Writing) {
  const derived = await deriveRecords(tx, records);
  await writeRecords(tx, changeSet.createdAt, records, derived, held, days);
  for (const [table, rows] of kindRows(records, days)) await insertRows(tx, table, rows, { key: "id" });
  const lists = listRows(records, days);
  for (const [table, { removed }] of lists) await deleteRows(tx, table, removed);
  for (const [table, { written }] of lists) await insertRows(tx, table, written);
  // As text, which is taken over as it is.
  await insertRows(
    tx,
    "Revision",
    saves.map(({ command: { id }, version, changes, state }) => ({
      recordId: id, version, changeSetId: changeSet.id, changes: JSON.stringify(changes), snapshot: JSON.stringify(state), createdAt: changeSet.createdAt,
    })),
  );
  const renamed = records.filter(({ id }) => held.get(id)?.title !== derived.get(id)?.title).map(({ id }) => id);
  await renamePrograms(tx, renamed, new Set(records.map(({ id }) => id)));
}

async function writeRecords(tx: Transaction, now: Date, records: readonly ChangedRecord[], derived: Awaited<ReturnType<typeof deriveRecords>>, held: Writing["held"], days: SetDays) {
  const rows = records.map(({ kind, id, state, version }) => ({
    id,
    kind,
    slug: state.slug,
    ...(derived.get(id) ?? { title: "", searchText: "" }),
    version,
    createdAt: now,
    updatedAt: now,
    publishedAt: state.published ? (held.get(id)?.publishedAt ?? now) : null,
    deletedAt: state.deleted ? now : null,
    mergedIntoId: state.mergedInto,
    ownFromDay: days.get(id)?.now.own ?? null,
    // Until what refers to it is known (settle-days.ts).
    fromDay: days.get(id)?.now.own ?? null,
  }));
  await insertRows(tx, "Record", rows, { key: "id", kept: ["kind", "createdAt", "fromDay"] });
}
