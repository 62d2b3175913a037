import type { Database } from "#lib/db/client.ts";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";
import { lastRevision } from "#lib/db/last-revision.ts";
import { normalize } from "#lib/records/normalize.ts";
import { IMPORT_KINDS } from "#lib/vocabularies/imports.ts";
import type { AnyImporter, importerOf } from "#lib/import/importers.ts";
import { referringTo, type Thing } from "./mentions.ts";
import { remap, type Remapped } from "./remap.ts";

/** Of what kinds texts of a source may name records. */
const NAMED = sql`('company', 'molecule', 'indication', 'program')`;
const MOST_WORDS = 12;

/**
 * What was saved since the last look, by whomever, may be what nothing answered to before: the things that named it are mapped
 * anew. What is found stands in the run `into`, or in those that spoke of them last. Killed, the next look does it again.
 */
export async function lookAgain(db: Database, importer: AnyImporter, into?: string): Promise<Remapped> {
  const { kind } = importer;
  const [seen, last] = [await db.importLook.findUnique({ where: { kind }, select: { revisionId: true } }), await lastRevision(db)];
  if (seen?.revisionId === last) return { things: 0, runIds: [] };
  const names = await namesSince(db, seen?.revisionId ?? 0);
  const things = names.size === 0 ? [] : [...(await naming(db, kind, names)), ...(await making(db, kind, names))];
  const looked = await remap(db, importer, things, into);
  await db.importLook.upsert({ where: { kind }, create: { kind, revisionId: last }, update: { revisionId: last }, select: { kind: true } });
  return looked;
}

/** The same for every kind of source. */
export async function lookAgainForAll(db: Database, importerFor: typeof importerOf): Promise<void> {
  for (const kind of IMPORT_KINDS.values) await lookAgain(db, await importerFor(kind));
}

/** What records are called that were saved behind a revision. */
async function namesSince(db: Database, revision: number): Promise<Set<string>> {
  const saved = sql`(SELECT v."recordId" FROM "Revision" v WHERE v."id" > ${revision})`;
  const rows = await db.$queryRaw<{ text: string }[]>(sql`
    SELECT r."title" AS "text" FROM "Record" r WHERE r."kind" IN ${NAMED} AND r."deletedAt" IS NULL AND r."id" IN ${saved}
    UNION SELECT n."text" FROM "Name" n JOIN "Record" r ON r."id" = n."recordId" WHERE r."kind" IN ${NAMED} AND r."deletedAt" IS NULL AND r."id" IN ${saved}`);
  return new Set(rows.map(({ text }) => wordsOf(text).join(" ")).filter((name) => name !== ""));
}

const wordsOf = (text: string): string[] => normalize(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Things that name something which nothing answered to, and in whose words one of these names stands. */
async function naming(db: Database, kind: ImportKind, names: ReadonlySet<string>): Promise<Thing[]> {
  const texts = await db.$queryRaw<{ text: string }[]>(sql`SELECT DISTINCT u."normalized" AS "text" FROM "ImportUnmapped" u JOIN "ImportRun" r ON r."id" = u."runId" WHERE r."kind" = ${kind}`);
  const found = texts.map(({ text }) => text).filter((text) => holds(wordsOf(text), names));
  return db.$queryRaw<Thing[]>(sql`
    SELECT DISTINCT u."runId", u."key" FROM "ImportUnmapped" u JOIN "ImportRun" r ON r."id" = u."runId" WHERE r."kind" = ${kind} AND u."normalized" IN (SELECT value FROM json_each(${JSON.stringify(found)})) ORDER BY 2, 1`);
}

/** Things that would make a record which goes by one of these names, and those that refer to it. */
async function making(db: Database, kind: ImportKind, names: ReadonlySet<string>): Promise<Thing[]> {
  const rows = await db.$queryRaw<{ recordId: string; title: string; names: string | null }[]>(sql`
    SELECT f."recordId", f."title", (SELECT json_group_array(n.value ->> 'text') FROM json_each(f."statement", '$.data.names') n) AS "names"
    FROM "ImportFinding" f JOIN "ImportRun" r ON r."id" = f."runId" WHERE r."kind" = ${kind} AND f."status" = 'open' AND f."baseVersion" = 0 AND f."recordKind" IN ('company', 'molecule', 'indication')
    AND NOT EXISTS (SELECT 1 FROM "Record" h WHERE h."id" = f."recordId")`);
  const others = [...new Set(rows.filter(({ title, names: further }) => [title, ...(JSON.parse(further ?? "[]") as string[])].some((text) => names.has(wordsOf(text).join(" ")))).map(({ recordId }) => recordId))];
  const things: Thing[] = [];
  for (const id of others) things.push(...(await referringTo(db, kind, id)));
  return things;
}

function holds(words: readonly string[], names: ReadonlySet<string>): boolean {
  for (let from = 0; from < words.length; from++) for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to++) if (names.has(words.slice(from, to).join(" "))) return true;
  return false;
}
