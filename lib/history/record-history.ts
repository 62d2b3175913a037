import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { fieldLabel } from "#lib/records/field-words.ts";
import type { HistoryParams } from "./history-params.ts";
import { readNaming } from "./naming.ts";
import { revisionViews, type PersonName, type Reader, type RevisionView } from "./revision-views.ts";
import { FROM_REVISIONS, revisionWhere, type RevisionFilter } from "./revision-where.ts";

const PAGE_SIZE = 30;

export type Choice = { value: string; label: string };
/** What the history of this record can be narrowed to. */
export type HistoryChoices = { people: Choice[]; fields: Choice[]; sources: Choice[] };
/** `versionOf`: which version of this record a set made, for sets that take one another back. */
export type HistoryPage = { revisions: RevisionView[]; total: number; page: number; pages: number; choices: HistoryChoices; versionOf: Record<string, number> };

/** Revisions of one record, the latest first. */
export async function recordHistory(db: Database, recordId: string, params: HistoryParams, reader: Reader): Promise<HistoryPage> {
  const filter = await filterOf(db, recordId, params, reader);
  const ids = filter ? await db.$queryRaw<{ id: number | bigint }[]>(sql`SELECT r."id" ${FROM_REVISIONS} ${revisionWhere(filter)} ORDER BY r."id" DESC`) : [];
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE));
  const page = Math.min(params.page, pages);
  const shown = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ id }) => Number(id));
  const revisions = await revisionViews(db, shown, reader);
  const linked = revisions.flatMap(({ set }) => [set.undoes ?? [], set.undoneBy].flat());
  const versions = await db.revision.findMany({ where: { recordId, changeSetId: { in: linked } }, select: { changeSetId: true, version: true } });
  return {
    revisions,
    total: ids.length,
    page,
    pages,
    choices: await choicesOf(db, recordId, reader),
    versionOf: Object.fromEntries(versions.map(({ changeSetId, version }) => [changeSetId, version])),
  };
}

/** Null where nothing can fit: a source that there is not, or a person whose name is not to be read. */
async function filterOf(db: Database, recordId: string, { person, field, source }: HistoryParams, reader: Reader): Promise<RevisionFilter | null> {
  if (person && !reader.names) return null;
  const filter: RevisionFilter = { recordId, person: person ?? undefined, field: field ?? undefined };
  if (!source) return filter;
  const found = await db.record.findUnique({ where: { kind_slug: { kind: "source", slug: source } }, select: { id: true } });
  return found && { ...filter, sourceId: found.id };
}

async function choicesOf(db: Database, recordId: string, reader: Reader): Promise<HistoryChoices> {
  const named = await db.$queryRaw<{ field: string }[]>(sql`
    SELECT DISTINCT substr(path, 1, instr(path || '.', '.') - 1) AS "field"
    FROM (SELECT coalesce(json_extract(e."value", '$.after.field'), json_extract(e."value", '$.before.field'), json_extract(e."value", '$.field')) AS path
          FROM "Revision" r, json_each(r."changes") e WHERE r."recordId" = ${recordId})
    WHERE path NOT LIKE 'record.%' ORDER BY 1`);
  const cited = await db.$queryRaw<{ cited: string }[]>(sql`
    SELECT DISTINCT coalesce(json_extract(e."value", '$.after.sourceId'), json_extract(e."value", '$.before.sourceId')) AS "cited"
    FROM "Revision" r, json_each(r."changes") e
    WHERE r."recordId" = ${recordId} AND json_extract(e."value", '$.field') LIKE 'citations.%' AND "cited" IS NOT NULL`);
  const naming = await readNaming(db, cited.map((row) => row.cited), reader.all);
  const sources = cited.flatMap((row) => naming.linkOf(row.cited) ?? []).map(({ slug, title }) => ({ value: slug, label: title }));
  const people = reader.names ? await peopleOf(db, recordId) : [];
  const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label, "en");
  return {
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    fields: named.map(({ field }) => ({ value: field, label: fieldLabel(field) })).sort(byLabel),
    sources: sources.sort(byLabel),
  };
}

function peopleOf(db: Database, recordId: string): Promise<PersonName[]> {
  const touched = { some: { revisions: { some: { recordId } } } };
  return db.user.findMany({ where: { OR: [{ saved: touched }, { proposed: touched }] }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } });
}
