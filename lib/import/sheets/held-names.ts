import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";
import { lastRevision } from "#lib/db/last-revision.ts";
import { spaced } from "#lib/import/folding.ts";
import { nameKey } from "#lib/import/compare/new-id.ts";
import type { Candidate } from "#lib/records/near-matches.ts";

/** A record that is held, as far as names lead to it. */
export type Named = Candidate & { id: string; url: string | null };

/** Records of one kind by what leads to them. */
export type KindNames = {
  all: Named[];
  byId: ReadonlyMap<string, Named>;
  bySlug: ReadonlyMap<string, Named>;
  byName: ReadonlyMap<string, Named[]>;
  /** By what is left of a name without the signs and words that make no difference. */
  byLoose: ReadonlyMap<string, Named[]>;
  byUrl: ReadonlyMap<string, Named>;
  /** What was found near a text before: looking is slow, and sheets repeat themselves. */
  near: Map<string, Named[]>;
};

export type HeldNames = (kind: RecordKind) => KindNames;

const kept = new WeakMap<Database, { revision: number; names: Promise<HeldNames> }>();

/** All names that are held. They are read anew where something was saved since. */
export async function heldNames(db: Database): Promise<HeldNames> {
  const revision = await lastRevision(db);
  const before = kept.get(db);
  if (before?.revision === revision) return before.names;
  const names = readNames(db);
  kept.set(db, { revision, names });
  names.catch(() => kept.delete(db));
  return names;
}

type Row = { id: string; kind: RecordKind; slug: string; title: string; names: string; nctId: string | null; url: string | null; former: string };

async function readNames(db: Database): Promise<HeldNames> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT r."id", r."kind", r."slug", r."title", t."nctId", s."url",
      (SELECT json_group_array(n."text") FROM "Name" n WHERE n."recordId" = r."id") AS "names",
      (SELECT json_group_array(o."slug") FROM "OldSlug" o WHERE o."recordId" = r."id") AS "former"
    FROM "Record" r LEFT JOIN "Trial" t ON t."id" = r."id" LEFT JOIN "Source" s ON s."id" = r."id"
    WHERE r."deletedAt" IS NULL ORDER BY r."id"`);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  const made = new Map([...byKind].map(([kind, own]) => [kind, indexed(kind, own)]));
  return (kind) => made.get(kind) ?? indexed(kind, []);
}

function indexed(kind: RecordKind, rows: readonly Row[]): KindNames {
  const all = rows.map(({ id, slug, title, names, nctId, url }): Named => ({ id, slug, title, url, names: [...(JSON.parse(names) as string[]), ...(nctId === null ? [] : [nctId])] }));
  const named = all.flatMap((record) => [...new Set([record.title, ...record.names])].map((name) => ({ name, record })));
  const grouped = (key: (name: string) => string | null) => {
    const groups = new Map<string, Named[]>();
    for (const { name, record } of named) {
      const folded = key(name);
      if (folded === null) continue;
      const group = groups.get(folded) ?? [];
      if (!group.includes(record)) groups.set(folded, [...group, record]);
    }
    return groups;
  };
  const byId = new Map(all.map((record) => [record.id, record]));
  const former = rows.flatMap(({ id, former: slugs }) => (JSON.parse(slugs) as string[]).flatMap((slug) => [[slug, byId.get(id)] as const]));
  return {
    all,
    byId,
    bySlug: new Map([...former.flatMap(([slug, record]) => (record ? [[slug, record] as const] : [])), ...all.map((record) => [record.slug, record] as const)]),
    byName: grouped(spaced),
    byLoose: grouped((name) => nameKey(kind, name)),
    byUrl: new Map(all.flatMap((record) => (record.url === null ? [] : [[looseUrl(record.url), record]]))),
    near: new Map(),
  };
}

/** An address on the web without what makes no other page of it. */
export const looseUrl = (url: string): string => url.trim().replace(/^https?:\/\/(?:www\.)?/i, "").replace(/[#].*$/, "").replace(/\/$/, "").toLowerCase();
