import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { proposeSlug } from "#lib/edit/propose-slug.ts";
import type { SaveCommand } from "#lib/records/command.ts";

/** New records with addresses of their own: what a source calls a record may be what another one is called. */
export async function withFreeSlugs(db: Database, commands: readonly SaveCommand[]): Promise<SaveCommand[]> {
  const fresh = commands.filter(({ expectedVersion }) => expectedVersion === 0).map(({ kind, slug }) => ({ kind, slug }));
  if (fresh.length === 0) return [...commands];
  const wanted = sql`json_each(${JSON.stringify(fresh)}) w`;
  const rows = await db.$queryRaw<{ kind: string; slug: string }[]>(sql`
    SELECT t."kind", t."slug" FROM ${wanted} CROSS JOIN "Record" t ON t."kind" = w.value ->> 'kind' AND t."slug" = w.value ->> 'slug'
    UNION SELECT t."kind", t."slug" FROM ${wanted} CROSS JOIN "OldSlug" t ON t."kind" = w.value ->> 'kind' AND t."slug" = w.value ->> 'slug'`);
  const taken = new Set(rows.map(({ kind, slug }) => `${kind}/${slug}`));
  const named: SaveCommand[] = [];
  for (const command of commands) {
    const { kind, slug, expectedVersion } = command;
    const isFree = expectedVersion > 0 || !taken.has(`${kind}/${slug}`);
    const own = [...taken].flatMap((name) => (name.startsWith(`${kind}/`) ? name.slice(kind.length + 1) : []));
    const given = isFree ? slug : await proposeSlug(db, kind, slug, new Set(own));
    if (expectedVersion === 0) taken.add(`${kind}/${given}`);
    named.push(given === slug ? command : { ...command, slug: given });
  }
  return named;
}
