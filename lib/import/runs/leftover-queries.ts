import type { Database } from "#lib/db/client.ts";
import type { ImportKind, UnmappedKind } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";

export const LEFTOVERS_SIZE = 50;

export type UnmappedParams = { runId: string; what: UnmappedKind | null; text: string | null; page: number };
export type UnmappedRow = { what: UnmappedKind; text: string; reason: string; count: number; /** Some of the things that name it. */ keys: string[] };

type Page<Row> = { rows: Row[]; total: number; page: number; pages: number };

const paged = (total: number, wanted: number) => {
  const pages = Math.max(1, Math.ceil(total / LEFTOVERS_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  return { total, page, pages, offset: (page - 1) * LEFTOVERS_SIZE };
};

/** What a run names and nothing answers to, each once, what is named most often first. */
export async function unmappedOf(db: Database, { runId, what, text, page: wanted }: UnmappedParams): Promise<Page<UnmappedRow>> {
  const like = text === null ? null : `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const where = sql`"runId" = ${runId} AND (${what} IS NULL OR "what" = ${what}) AND (${like} IS NULL OR "text" LIKE ${like} ESCAPE '\\')`;
  const [{ n = 0 } = {}] = await db.$queryRaw<{ n: number | bigint }[]>(sql`SELECT count(*) AS n FROM (SELECT DISTINCT "what", "normalized" FROM "ImportUnmapped" WHERE ${where})`);
  const { offset, ...at } = paged(Number(n), wanted);
  const rows = await db.$queryRaw<(Omit<UnmappedRow, "count" | "keys"> & { count: number | bigint; keys: string })[]>(sql`
    SELECT "what", min("text") AS "text", min("reason") AS "reason", count(DISTINCT "key") AS "count", json_group_array(DISTINCT "key") AS "keys" FROM "ImportUnmapped"
    WHERE ${where} GROUP BY "what", "normalized" ORDER BY count(DISTINCT "key") DESC, "what", "normalized" LIMIT ${LEFTOVERS_SIZE} OFFSET ${offset}`);
  return { ...at, rows: rows.map(({ count, keys, ...row }) => ({ ...row, count: Number(count), keys: (JSON.parse(keys) as string[]).sort().slice(0, 5) })) };
}

export type FailureRow = { id: number; position: number; key: string | null; reason: string };

/** What could not be read or mapped, in the order of the source. */
export async function failuresOf(db: Database, { runId, page: wanted }: { runId: string; page: number }): Promise<Page<FailureRow>> {
  const { offset, ...at } = paged(await db.importFailure.count({ where: { runId } }), wanted);
  const rows = await db.importFailure.findMany({ where: { runId }, orderBy: [{ position: "asc" }, { id: "asc" }], skip: offset, take: LEFTOVERS_SIZE, select: { id: true, position: true, key: true, reason: true } });
  return { ...at, rows };
}

/** The things that failed as they came, one a line, to be mended and fed again; each is asked for as it is written. */
export async function* failedThings(db: Database, runId: string): AsyncGenerator<string> {
  for (let last = -1; ; ) {
    const some = await db.importFailure.findMany({ where: { runId, position: { gt: last } }, orderBy: { position: "asc" }, take: 100, select: { position: true, raw: true } });
    if (some.length === 0) return;
    for (const { raw } of some) yield raw;
    last = some.at(-1)?.position ?? last;
  }
}

/** What people said that a text of a source is. */
export const mappings = (db: Database, kind: ImportKind | null = null) =>
  db.importMapping.findMany({
    where: kind ? { kind } : {},
    orderBy: [{ kind: "asc" }, { what: "asc" }, { normalized: "asc" }],
    select: { id: true, kind: true, what: true, text: true, createdAt: true, createdBy: { select: { name: true } }, record: { select: { id: true, kind: true, slug: true, title: true, deletedAt: true } } },
  });
