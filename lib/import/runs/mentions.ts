import type { Database } from "#lib/db/client.ts";
import type { ImportKind, UnmappedKind } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";
import { normalize } from "#lib/records/normalize.ts";
import type { Statement } from "#lib/import/compare/statement.ts";
import { lastVersions } from "./study-versions.ts";

const SOME = 200;

/** A thing of a source, in a run that spoke of it: what has no number of its own, a row, is one of that run alone. */
export type Thing = { runId: string; key: string };

type About = { kind: ImportKind; what: UnmappedKind; normalized: string };

/** Things that a new answer to what a text is may change: those that nothing answered to, that ask about it, or that would make a record of it. */
export async function askingAbout(db: Database, { kind, what, normalized }: About): Promise<Thing[]> {
  const unmapped = await db.$queryRaw<Thing[]>(sql`
    SELECT DISTINCT u."runId", u."key" FROM "ImportUnmapped" u JOIN "ImportRun" r ON r."id" = u."runId" WHERE r."kind" = ${kind} AND u."what" = ${what} AND u."normalized" = ${normalized}`);
  const asked = await db.$queryRaw<(Thing & { doubts: string })[]>(sql`
    SELECT f."runId", f."key", f."statement" -> 'doubts' AS "doubts" FROM "ImportFinding" f JOIN "ImportRun" r ON r."id" = f."runId"
    WHERE r."kind" = ${kind} AND f."status" = 'open' AND f."statement" -> 'doubts' <> '{}'`);
  const doubted = asked.filter(({ doubts }) => Object.values(JSON.parse(doubts) as Statement["doubts"]).some(({ about }) => about?.what === what && normalize(about.text) === normalized));
  const made = (await db.$queryRaw<{ recordId: string; title: string }[]>(sql`
    SELECT DISTINCT f."recordId", f."title" FROM "ImportFinding" f JOIN "ImportRun" r ON r."id" = f."runId" WHERE r."kind" = ${kind} AND f."status" = 'open' AND f."baseVersion" = 0 AND f."recordKind" = ${what}`)).filter(({ title }) => normalize(title) === normalized);
  const linked: Thing[] = [];
  for (const { recordId } of made) linked.push(...(await referringTo(db, kind, recordId)));
  return [...unmapped, ...doubted, ...linked].map(({ runId, key }) => ({ runId, key }));
}

/** Things of which something waits that is about a record, or refers to it. */
export const referringTo = (db: Database, kind: ImportKind, recordId: string): Promise<Thing[]> =>
  db.$queryRaw<Thing[]>(sql`
    SELECT DISTINCT f."runId", f."key" FROM "ImportFinding" f JOIN "ImportRun" r ON r."id" = f."runId" WHERE r."kind" = ${kind} AND f."status" = 'open' AND instr(f."statement", ${JSON.stringify(recordId)}) > 0`);

/** Things of which something waits, and whose text, as it came, names this. */
export async function mentioning(db: Database, { kind, normalized }: Omit<About, "what">): Promise<Thing[]> {
  const rows = await db.$queryRaw<Thing[]>(sql`
    SELECT f."runId", f."key" FROM "ImportFinding" f JOIN "ImportRun" r ON r."id" = f."runId" WHERE r."kind" = ${kind} AND f."status" = 'open'
    UNION SELECT u."runId", u."key" FROM "ImportUnmapped" u JOIN "ImportRun" r ON r."id" = u."runId" WHERE r."kind" = ${kind} ORDER BY 2, 1`);
  if (kind !== "ctgov") return rows;
  const keys = [...new Set(rows.map(({ key }) => key))];
  const found = new Set<string>();
  const written = JSON.stringify(normalized).slice(1, -1);
  for (let from = 0; from < keys.length; from += SOME)
    for (const { key, raw } of await lastVersions(db, keys.slice(from, from + SOME))) if (key !== null && normalize(raw).includes(written)) found.add(key);
  return rows.filter(({ key }) => found.has(key));
}
