import type { Database } from "#lib/db/client.ts";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import { normalize } from "#lib/records/normalize.ts";
import type { AnyImporter } from "./importers.ts";
import { referringTo, type Thing } from "./mentions.ts";
import { remap, type Remapped } from "./remap.ts";

/** Of what kinds texts of a source may name records. */
const NAMED = sql`('company', 'molecule', 'indication', 'program')`;
const MOST_WORDS = 12;

/** What was saved in these sets may be what nothing answered to before: the things that named it are mapped anew. */
export const lookAgainAfter = (db: Database, importer: AnyImporter, changeSetIds: readonly string[]): Promise<Remapped> =>
  lookAgain(db, importer, sql`v."changeSetId" IN (SELECT value FROM json_each(${JSON.stringify(changeSetIds)}))`);

/** The same for what was saved otherwise than by imports since a moment. What is found stands in the run `runId`. */
export const lookAgainSince = (db: Database, importer: AnyImporter, since: Date, runId: string): Promise<Remapped> =>
  lookAgain(db, importer, sql`v."createdAt" >= ${since} AND v."changeSetId" NOT IN (SELECT "id" FROM "ChangeSet" WHERE "origin" LIKE 'import:%')`, runId);

async function lookAgain(db: Database, importer: AnyImporter, saved: Sql, runId?: string): Promise<Remapped> {
  const names = await namesOf(db, saved);
  if (names.size === 0) return { things: 0, runIds: [] };
  return remap(db, importer, [...(await naming(db, importer.kind, names)), ...(await making(db, importer.kind, names))], runId);
}

async function namesOf(db: Database, saved: Sql): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ text: string }[]>(sql`
    SELECT r."title" AS "text" FROM "Record" r WHERE r."kind" IN ${NAMED} AND r."deletedAt" IS NULL AND r."id" IN (SELECT v."recordId" FROM "Revision" v WHERE ${saved})
    UNION SELECT n."text" FROM "Name" n JOIN "Record" r ON r."id" = n."recordId" WHERE r."kind" IN ${NAMED} AND r."deletedAt" IS NULL AND r."id" IN (SELECT v."recordId" FROM "Revision" v WHERE ${saved})`);
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
