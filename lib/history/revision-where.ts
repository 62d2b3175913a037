import type { RecordKind } from "#lib/db/generated/enums.ts";
import { join, sql, type Sql } from "#lib/db/sql.ts";
import { idsAboutCompany } from "#lib/records/about-company-sql.ts";
import { splitPath } from "#lib/records/field-path.ts";

/** Which revisions are looked for. Left out: all. */
export type RevisionFilter = {
  recordId?: string | undefined;
  changeSetId?: string | undefined;
  kind?: RecordKind | undefined;
  /** Id of a company that the record is about. */
  companyId?: string | undefined;
  /** A person's id: who saved it, or proposed it. */
  person?: string | undefined;
  /** A field (`country`, `events`, `events.filed.date`): that it was changed, or what is cited for it. */
  field?: string | undefined;
  /** Id of a source that was named or taken away. */
  sourceId?: string | undefined;
  origin?: string | undefined;
  from?: Date | undefined;
  /** Exclusive. */
  until?: Date | undefined;
};

/** What all queries of revisions are made from; the conditions name these tables. */
export const FROM_REVISIONS = sql`FROM "Revision" r JOIN "ChangeSet" s ON s."id" = r."changeSetId" JOIN "Record" c ON c."id" = r."recordId"`;

export function revisionWhere(filter: RevisionFilter): Sql {
  const { recordId, changeSetId, kind, companyId, person, field, sourceId, origin, from, until } = filter;
  const conditions: Sql[] = [];
  if (recordId) conditions.push(sql`r."recordId" = ${recordId}`);
  if (changeSetId) conditions.push(sql`r."changeSetId" = ${changeSetId}`);
  if (kind) conditions.push(sql`c."kind" = ${kind}`);
  if (companyId) conditions.push(sql`r."recordId" IN (${idsAboutCompany(companyId)})`);
  if (person) conditions.push(sql`(s."userId" = ${person} OR s."proposerId" = ${person})`);
  if (origin) conditions.push(sql`s."origin" = ${origin}`);
  if (from) conditions.push(sql`s."createdAt" >= ${from}`);
  if (until) conditions.push(sql`s."createdAt" < ${until}`);
  // The log is read as text, which is much quicker than taking each entry apart.
  if (sourceId) conditions.push(sql`instr(r."changes", ${`"sourceId":${JSON.stringify(sourceId)}`}) > 0`);
  if (field) conditions.push(touches(field));
  return conditions.length ? sql`WHERE ${join(conditions, " AND ")}` : sql``;
}

function touches(field: string): Sql {
  const { field: top } = splitPath(field);
  const named = sql`instr(r."changes", ${`"field":"${top}`}) > 0`;
  const about = (path: Sql) => sql`(${path} = ${field} OR substr(${path}, 1, ${field.length + 1}) = ${`${field}.`} OR substr(${field}, 1, length(${path}) + 1) = ${path} || '.')`;
  const cited = sql`coalesce(json_extract(e."value", '$.after.field'), json_extract(e."value", '$.before.field'))`;
  return sql`${named} AND EXISTS (SELECT 1 FROM json_each(r."changes") e WHERE ${about(sql`json_extract(e."value", '$.field')`)} OR ${about(cited)})`;
}
