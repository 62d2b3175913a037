import { createHash } from "node:crypto";
import type { Database } from "#lib/db/client.ts";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";

/** What things are mapped by: the rules with what people said of texts, and what is tracked to be found. */
export type MappedBy = { rules: string; names: number };

const first = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** `known`: as it was found before, so that only what was saved since is looked at. */
export async function mappedByNow(db: Database, kind: ImportKind, rules: string, known: MappedBy | null): Promise<MappedBy> {
  const said = await db.importMapping.findMany({ where: { kind }, orderBy: { id: "asc" }, select: { what: true, normalized: true, recordId: true } });
  const [last] = await db.$queryRaw<{ id: number | bigint }[]>(sql`
    SELECT v."id" FROM "Revision" v CROSS JOIN "Record" r ON r."id" = v."recordId"
    WHERE v."id" > ${known?.names ?? 0} AND r."kind" IN ('company', 'molecule', 'indication', 'program', 'target') ORDER BY v."id" DESC LIMIT 1`);
  return { rules: first(JSON.stringify([rules, said])), names: last ? Number(last.id) : (known?.names ?? 0) };
}

/** What is kept with a thing. One that named something that is not tracked may find it once more is. */
export const stampOf = ({ rules, names }: MappedBy, isComplete: boolean): string => (isComplete ? rules : `${rules}@${names}`);

export const isStamped = (stamp: string | null, now: MappedBy): boolean => stamp === stampOf(now, true) || stamp === stampOf(now, false);
