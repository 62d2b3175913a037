import type { Database } from "#lib/db/client.ts";
import { join, sql, type Sql } from "#lib/db/sql.ts";
import { MODALITIES } from "#lib/vocabularies/molecules.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";
import { PROGRAM_PARTNERS } from "./partners-sql.ts";
import { CHOICES, NOT_STATED, STAGE_CHOICES, type Choice, type PipelineFilter } from "./pipeline-params.ts";
import { HAS_TRIAL, PIPELINE_FROM, pipelineWhere } from "./pipeline-where.ts";

/** A choice of a filter, and how many programs it would show beside the other filters. */
export type FacetChoice = { value: string; label: string; count: number };
export type Facet = Choice | "trial";
export type Facets = Record<Facet, FacetChoice[]>;

type Row = { facet: Facet; value: string | null; label: string | null; count: bigint };

const byRecord = (joined: Sql) => ({ value: sql`y."slug"`, label: sql`y."title"`, joined });
const byColumn = (column: Sql) => ({ value: column, label: sql`NULL`, joined: sql`` });

/** Where the values of each filter stand. */
const FACETS: Facet[] = [...CHOICES, "trial"];
const FACET: Record<Facet, { value: Sql; label: Sql; joined: Sql }> = {
  company: byRecord(sql`JOIN "ProgramCompany" x ON x."recordId" = p."id" JOIN "Record" y ON y."id" = x."companyId"`),
  target: byRecord(sql`JOIN "MoleculeTarget" x ON x."recordId" = p."moleculeId" JOIN "Record" y ON y."id" = x."targetId"`),
  modality: byColumn(sql`m."modality"`),
  stage: byColumn(sql`coalesce(p."stage", CASE WHEN p."guidedStage" IS NULL THEN ${NOT_STATED} ELSE 'planned' END)`),
  status: byColumn(sql`p."status"`),
  indication: { value: sql`y."slug"`, label: sql`y."title"`, joined: sql`LEFT JOIN "Record" y ON y."id" = p."indicationId"` },
  area: byColumn(sql`i."therapeuticArea"`),
  territory: byColumn(sql`p."territory"`),
  partner: byRecord(sql`JOIN ${PROGRAM_PARTNERS} x ON x."programId" = p."id" JOIN "Record" y ON y."id" = x."companyId"`),
  trial: byColumn(sql`CASE WHEN ${HAS_TRIAL} THEN 'yes' ELSE 'no' END`),
  source: byRecord(sql`JOIN "Citation" x ON x."recordId" = p."id" JOIN "Record" y ON y."id" = x."sourceId"`),
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

/** What the facets count: programs, or what is joined to them, with the WITH clause that this needs. */
export type Counted = { with: Sql; joined: Sql; what: Sql };
const PROGRAMS: Counted = { with: sql``, joined: sql``, what: sql`p."id"` };

/** Every filter's choices with their counts, each counted beside all the other filters. One query for all. */
export async function pipelineFacets(db: Database, filter: PipelineFilter, counted: Counted = PROGRAMS): Promise<Facets> {
  const parts = FACETS.map((key) => {
    const { value, label, joined } = FACET[key];
    return sql`SELECT ${key} AS "facet", ${value} AS "value", ${label} AS "label", count(DISTINCT ${counted.what}) AS "count"
      FROM ${PIPELINE_FROM} ${counted.joined} ${joined} ${pipelineWhere(filter, key)} GROUP BY 2, 3`;
  });
  const rows = await db.$queryRaw<Row[]>(sql`${counted.with} ${join(parts, " UNION ALL ")}`);
  const titles = await titlesOf(db, filter, rows);
  return Object.fromEntries(FACETS.map((key) => [key, choicesOf(key, rows.filter((row) => row.facet === key), chosenOf(filter, key), titles)])) as Facets;
}

/** What records are called that were chosen and match nothing beside the other filters. */
async function titlesOf(db: Database, filter: PipelineFilter, rows: Row[]): Promise<Map<string, string>> {
  const counted = new Set(rows.map((row) => row.value));
  const missing = CHOICES.filter((key) => !VOCABULARY[key]).flatMap((key) => filter[key].filter((value) => !counted.has(value)));
  if (missing.length === 0) return new Map();
  const records = await db.record.findMany({ where: { slug: { in: missing } }, select: { slug: true, title: true } });
  return new Map(records.map(({ slug, title }) => [slug, title]));
}

const chosenOf = (filter: PipelineFilter, key: Facet) => (key === "trial" ? [filter.trial ?? []].flat() : filter[key]);

/** In the order of the vocabulary, else the commonest first; what is not stated last. A chosen value stays, at nought. */
function choicesOf(key: Facet, rows: Row[], chosen: string[], titles: ReadonlyMap<string, string>): FacetChoice[] {
  const words = VOCABULARY[key];
  const choices = rows.map(({ value, label, count }) => ({ value: value ?? NOT_STATED, label: label ?? labelOf(value, words), count: Number(count) }));
  for (const value of chosen)
    if (!choices.some((choice) => choice.value === value)) choices.push({ value, label: titles.get(value) ?? labelOf(value, words), count: 0 });
  const place = (value: string) => (value === NOT_STATED ? Number.MAX_SAFE_INTEGER : (words?.values.indexOf(value) ?? 0));
  return choices.sort((a, b) => place(a.value) - place(b.value) || b.count - a.count || a.label.localeCompare(b.label, "en"));
}

function labelOf(value: string | null, words: Words | undefined): string {
  if (value === null || value === NOT_STATED) return "not stated";
  return words?.values.includes(value) ? words.label(value) : value;
}
