import type { Database } from "#lib/db/client.ts";
import { empty, join, raw, sql, type Sql } from "#lib/db/sql.ts";
import { slugNow } from "#lib/records/slug-now.ts";
import { MODALITIES } from "#lib/vocabularies/molecules.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";
import { RECORDS } from "./filter-words.ts";
import { PROGRAM_PARTNERS } from "./partners-sql.ts";
import { CHOICES, NOT_STATED, STAGE_CHOICES, type Choice, type PipelineFilter } from "./pipeline-params.ts";
import { PIPELINE_FROM, pipelineWhere } from "./pipeline-where.ts";

/** A choice of a filter, and how many programs it would show beside the other filters. */
export type FacetChoice = { value: string; label: string; count: number };
export type Facet = Choice | "trial";
export type Facets = Record<Facet, FacetChoice[]>;

/** `facet` is also what else is asked beside them. */
export type FacetRow<Name = Facet> = { facet: Name; value: string | null; label: string | null; count: bigint };

/** What programs are filtered, counted and put in order by. */
const COLUMNS = sql`p."id", p."moleculeId", p."indicationId", p."territory", p."stage", p."guidedStage", p."status", p."stageUntil", m."modality", i."therapeuticArea"`;

/** Of the programs b, which are the rows of a table that is called so. */
type Values = { value: Sql } | { record: Sql; joined: (programs: Sql) => Sql };
const byColumn = (value: Sql): Values => ({ value });
const byRecord = (record: Sql, joined: (programs: Sql) => Sql = () => empty): Values => ({ record, joined });

/** Where the values of each filter stand. */
const FACETS: Facet[] = [...CHOICES, "trial"];
const FACET: Record<Facet, Values> = {
  company: byRecord(sql`x."companyId"`, () => sql`JOIN "ProgramCompany" x ON x."recordId" = b."id"`),
  target: byRecord(sql`x."targetId"`, () => sql`JOIN "MoleculeTarget" x ON x."recordId" = b."moleculeId"`),
  modality: byColumn(sql`b."modality"`),
  stage: byColumn(sql`coalesce(b."stage", CASE WHEN b."guidedStage" IS NULL THEN ${NOT_STATED} ELSE 'planned' END)`),
  status: byColumn(sql`b."status"`),
  indication: byRecord(sql`b."indicationId"`),
  area: byColumn(sql`b."therapeuticArea"`),
  territory: byColumn(sql`b."territory"`),
  partner: byRecord(sql`x."companyId"`, () => sql`JOIN ${PROGRAM_PARTNERS} x ON x."programId" = b."id"`),
  trial: byColumn(sql`CASE WHEN EXISTS (SELECT 1 FROM "TrialProgram" x WHERE x."programId" = b."id") THEN 'yes' ELSE 'no' END`),
  // A program has dozens of citations of a few sources: the index alone tells which, and they are counted once.
  source: byRecord(
    sql`x."sourceId"`,
    (programs) => sql`JOIN (SELECT DISTINCT "recordId", "sourceId" FROM "Citation" WHERE "sourceId" IS NOT NULL AND "recordId" IN (SELECT "id" FROM ${programs})) x ON x."recordId" = b."id"`,
  ),
};

const STAGE_LABELS = (value: string) => (STAGES.has(value) ? STAGES.label(value) : "Planned, none reached");
type Words = { values: readonly string[]; label(value: string): string };
const TRIAL_LABELS: Words = { values: ["yes", "no"], label: (value) => (value === "yes" ? "with a trial" : "without a trial") };
const VOCABULARY: Partial<Record<Facet, Words>> = {
  modality: MODALITIES as Words,
  stage: { values: STAGE_CHOICES, label: STAGE_LABELS },
  status: PROGRAM_STATUSES as Words,
  area: THERAPEUTIC_AREAS as Words,
  territory: TERRITORIES as Words,
  trial: TRIAL_LABELS,
};

/** What the facets count instead of programs: a table of pairs, `"counted"` and the `"programId"` that it goes with. */
export type Counted = Sql;

/** Every filter's choices with their counts, each counted beside all the other filters. */
export async function pipelineFacets(db: Database, filter: PipelineFilter, counted?: Counted): Promise<Facets> {
  return facetsOf(db, filter, await facetRows(db, filter, counted));
}

export function facetRows(db: Database, filter: PipelineFilter, counted?: Counted): Promise<FacetRow[]> {
  const { tables, parts } = facetParts(filter, counted);
  return db.$queryRaw<FacetRow[]>(sql`WITH ${tables} ${join(parts, " UNION ALL ")}`);
}

/**
 * One query for all of them: `tables` for its WITH, `parts` for its UNION ALL. Each program is read once ("programs"), whatever the
 * filters say. Of those, what they leave is found once ("found"), and once more for each filter that is set, without it.
 */
export function facetParts(filter: PipelineFilter, counted?: Counted): { tables: Sql; parts: Sql[] } {
  // From what is counted to its program (CROSS), which is found by its id.
  const read = counted
    ? sql`SELECT ${COLUMNS}, k."counted" FROM ${counted} k CROSS JOIN ${PIPELINE_FROM} WHERE p."id" = k."programId"`
    : sql`SELECT ${COLUMNS}, p."id" AS "counted" FROM ${PIPELINE_FROM}`;
  const found = (except?: Facet) => sql`(SELECT * FROM "programs" p ${pipelineWhere(filter, except)})`;
  const tables = [sql`"programs" AS MATERIALIZED (${read})`, sql`"found" AS MATERIALIZED ${found()}`];
  const parts = FACETS.map((key) => {
    const isSet = chosenOf(filter, key).length > 0;
    const programs = raw(isSet ? `"found_but_${key}"` : `"found"`);
    if (isSet) tables.push(sql`${programs} AS MATERIALIZED ${found(key)}`);
    return facetSql(key, programs, counted !== undefined);
  });
  return { tables: join(tables, ", "), parts };
}

/** What was read by them, in words; rows of one value add up. */
export async function facetsOf(db: Database, filter: PipelineFilter, rows: readonly FacetRow[]): Promise<Facets> {
  const titles = await titlesOf(db, filter, rows);
  const renamed = new Map<Facet, FacetRow[]>();
  for (const key of FACETS) renamed.set(key, await asChosen(db, key, chosenOf(filter, key), rows.filter((row) => row.facet === key)));
  return Object.fromEntries(FACETS.map((key) => [key, choicesOf(key, renamed.get(key) ?? [], chosenOf(filter, key), titles)])) as Facets;
}

/** How many programs all filters leave: each has a trial or has none. */
export function matchingOf({ trial }: Facets, filter: PipelineFilter): number {
  const chosen = chosenOf(filter, "trial");
  return trial.filter(({ value }) => chosen.length === 0 || chosen.includes(value)).reduce((sum, { count }) => sum + count, 0);
}

function facetSql(key: Facet, programs: Sql, isJoined: boolean): Sql {
  const values = FACET[key];
  // Without another table that is joined to them, each program is one row.
  if ("value" in values) return sql`SELECT ${key} AS "facet", ${values.value} AS "value", NULL AS "label", ${isJoined ? sql`count(DISTINCT b."counted")` : sql`count(*)`} AS "count" FROM ${programs} b GROUP BY 2`;
  // What a record is called is read once for all that name it.
  return sql`SELECT ${key} AS "facet", y."slug" AS "value", y."title" AS "label", c."count" FROM
    (SELECT ${values.record} AS "of", count(DISTINCT b."counted") AS "count" FROM ${programs} b ${values.joined(programs)} GROUP BY 1) c LEFT JOIN "Record" y ON y."id" = c."of"`;
}

/** What records are called that were chosen and match nothing beside the other filters. */
async function titlesOf(db: Database, filter: PipelineFilter, rows: readonly FacetRow[]): Promise<Map<string, string>> {
  const counted = new Set(rows.map((row) => row.value));
  const missing = CHOICES.filter((key) => !VOCABULARY[key]).flatMap((key) => filter[key].filter((value) => !counted.has(value)));
  if (missing.length === 0) return new Map();
  const records = await db.record.findMany({ where: { slug: { in: missing } }, select: { slug: true, title: true } });
  return new Map(records.map(({ slug, title }) => [slug, title]));
}

/** A record that was chosen by a slug that it had once is called so in its filter, where it is taken out again. */
async function asChosen(db: Database, key: Facet, chosen: readonly string[], rows: FacetRow[]): Promise<FacetRow[]> {
  const kind = key === "trial" ? undefined : RECORDS[key];
  if (!kind) return rows;
  const former = new Map<string | null, string>();
  for (const value of chosen) {
    const now = rows.some((row) => row.value === value) ? null : await slugNow(db, kind, value);
    if (now !== null && !chosen.includes(now)) former.set(now, value);
  }
  return rows.map((row) => ({ ...row, value: former.get(row.value) ?? row.value }));
}

const chosenOf = (filter: PipelineFilter, key: Facet) => (key === "trial" ? [filter.trial ?? []].flat() : filter[key]);

const inWords = new Intl.Collator("en");

/** In the order of the vocabulary, else the commonest first; what is not stated last. A chosen value stays, at nought. */
function choicesOf(key: Facet, rows: readonly FacetRow[], chosen: string[], titles: ReadonlyMap<string, string>): FacetChoice[] {
  const words = VOCABULARY[key];
  const choices = [...Map.groupBy(rows, ({ value }) => value)].map(([value, same]) => ({ value: value ?? NOT_STATED, label: same[0]?.label ?? labelOf(value, words), count: same.reduce((sum, { count }) => sum + Number(count), 0) }));
  for (const value of chosen)
    if (!choices.some((choice) => choice.value === value)) choices.push({ value, label: titles.get(value) ?? labelOf(value, words), count: 0 });
  const place = (value: string) => (value === NOT_STATED ? Number.MAX_SAFE_INTEGER : (words?.values.indexOf(value) ?? 0));
  return choices.sort((a, b) => place(a.value) - place(b.value) || b.count - a.count || inWords.compare(a.label, b.label));
}

function labelOf(value: string | null, words: Words | undefined): string {
  if (value === null || value === NOT_STATED) return "not stated";
  return words?.values.includes(value) ? words.label(value) : value;
}
