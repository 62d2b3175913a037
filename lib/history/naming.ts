import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Change } from "#lib/records/diff.ts";
import { splitPath } from "#lib/records/field-path.ts";
import { REFERENCES } from "#lib/records/kinds.ts";
import { referencesOf } from "#lib/records/references.ts";
import type { Citation, Discrepancy, RecordState } from "#lib/records/state.ts";
import { LINK, toLink } from "#lib/records/visible.ts";

export type Named = { kind: RecordKind; slug: string; title: string };

/** What records are called, and where those lead that may be seen. */
export type Naming = { titleOf: (id: string) => string; linkOf: (id: string) => Named | null };

/** Ids of the records that changes and the states after them refer to. */
export function namedIn(changes: readonly Change[], states: readonly RecordState[]): string[] {
  const ids = new Set(states.flatMap(referencesOf).map((reference) => reference.id));
  for (const { field, before, after } of changes)
    for (const value of [before, after]) {
      const { field: top } = splitPath(field);
      if (value === null) continue;
      if (top === "citations") {
        const { sourceId } = value as Citation;
        if (sourceId !== null) ids.add(sourceId);
      } else if (top === "discrepancies") for (const { sourceId } of (value as Discrepancy).statements) ids.add(sourceId);
      else if (field === "record.mergedInto" || REFERENCES[field.split(".").at(-1) as string]) ids.add(String(value));
    }
  return [...ids];
}

/** `all`: for those who may read drafts and what is deleted; everyone else reads the names of what they can see. */
export async function readNaming(db: Database, ids: readonly string[], all: boolean): Promise<Naming> {
  const rows = await db.record.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { ...LINK.select, kind: true } });
  const named = new Map(rows.flatMap(({ kind, ...row }): [string, Named][] => (all || toLink(row) ? [[row.id, { kind, slug: row.slug, title: row.title }]] : [])));
  const visible = new Set(rows.flatMap((row) => (toLink(row) ? [row.id] : [])));
  return {
    titleOf: (id) => named.get(id)?.title ?? "a record that is not published",
    linkOf: (id) => (visible.has(id) ? (named.get(id) ?? null) : null),
  };
}
