import { empty, join, sql, type Sql } from "#lib/db/sql.ts";
import { recordsNamed } from "#lib/records/named-sql.ts";
import { normalize } from "#lib/records/normalize.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { PROGRAM_PARTNERS } from "./partners-sql.ts";
import { CHOICES, NOT_STATED, type Choice, type PipelineFilter } from "./pipeline-params.ts";

// Conditions on programs p, which are joined as below or stand in one table with their modality and area: those two, which none
// of the tables shares with another, are named without one. Between filters AND, within OR.

/**
 * Programs p with their record r, molecule m and indication i. The filters are on the program, so it is looked for first
 * (CROSS): among records there are many of other kinds, and at a moment in the past many of other times.
 */
export const joinedTo = (programs: Sql, record: Sql = sql`r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL`): Sql => sql`
  ${programs} p
  CROSS JOIN "Record" r ON r."id" = p."id" AND ${record}
  JOIN "Molecule" m ON m."id" = p."moleculeId"
  LEFT JOIN "Indication" i ON i."id" = p."indicationId"`;

export const PIPELINE_FROM = joinedTo(sql`"Program"`);

/** Those that were in it, and have been deleted since. */
export const DELETED_FROM_PIPELINE = joinedTo(sql`"Program"`, sql`r."publishedAt" IS NOT NULL AND r."deletedAt" IS NOT NULL`);

/** A column that may be null, where null is one of the choices. */
function oneOf(column: Sql, values: string[]): Sql {
  const stated = values.filter((value) => value !== NOT_STATED);
  const parts = [
    ...(stated.length ? [sql`${column} IN (${join(stated)})`] : []),
    ...(stated.length < values.length ? [sql`${column} IS NULL`] : []),
  ];
  return sql`(${join(parts, " OR ")})`;
}

function stageCondition(values: string[]): Sql {
  const stages = values.filter((value) => STAGES.has(value));
  const parts = [
    ...(stages.length ? [sql`p."stage" IN (${join(stages)})`] : []),
    ...(values.includes("planned") ? [sql`(p."stage" IS NULL AND p."guidedStage" IS NOT NULL)`] : []),
    ...(values.includes(NOT_STATED) ? [sql`(p."stage" IS NULL AND p."guidedStage" IS NULL)`] : []),
  ];
  return sql`(${join(parts, " OR ")})`;
}

const CONDITION: Record<Choice, (values: string[]) => Sql> = {
  company: (slugs) => sql`p."id" IN (SELECT x."recordId" FROM "ProgramCompany" x WHERE x."companyId" IN ${recordsNamed("company", slugs)})`,
  target: (slugs) => sql`p."moleculeId" IN (SELECT x."recordId" FROM "MoleculeTarget" x WHERE x."targetId" IN ${recordsNamed("target", slugs)})`,
  modality: (values) => oneOf(sql`"modality"`, values),
  stage: stageCondition,
  status: (values) => oneOf(sql`p."status"`, values),
  indication: (slugs) => {
    const named = slugs.filter((slug) => slug !== NOT_STATED);
    const parts = [
      ...(named.length ? [sql`p."indicationId" IN ${recordsNamed("indication", named)}`] : []),
      ...(named.length < slugs.length ? [sql`p."indicationId" IS NULL`] : []),
    ];
    return sql`(${join(parts, " OR ")})`;
  },
  area: (values) => oneOf(sql`"therapeuticArea"`, values),
  territory: (values) => oneOf(sql`p."territory"`, values),
  partner: (slugs) => sql`p."id" IN (SELECT x."programId" FROM ${PROGRAM_PARTNERS} x WHERE x."companyId" IN ${recordsNamed("company", slugs)})`,
  source: (slugs) => sql`p."id" IN (SELECT x."recordId" FROM "Citation" x WHERE x."sourceId" IN ${recordsNamed("source", slugs)})`,
};

const HAS_TRIAL = sql`EXISTS (SELECT 1 FROM "TrialProgram" x WHERE x."programId" = p."id")`;

const likePattern = (word: string) => `%${normalize(word).replaceAll(/[!%_]/g, (mark) => `!${mark}`)}%`;

/** The WHERE clause of a filter; `except` leaves one filter out, to count its own choices. */
export function pipelineWhere(filter: PipelineFilter, except?: Choice | "trial"): Sql {
  const conditions: Sql[] = CHOICES.filter((key) => key !== except && filter[key].length > 0).map((key) => CONDITION[key](filter[key]));
  if (filter.molecule !== null)
    for (const word of filter.molecule.split(/\s+/))
      conditions.push(sql`p."moleculeId" IN (SELECT y."id" FROM "Record" y WHERE y."kind" = 'molecule' AND y."searchText" LIKE ${likePattern(word)} ESCAPE '!')`);
  if (filter.from !== null || filter.to !== null) {
    const range = STAGES.values.slice(filter.from ? STAGES.order(filter.from) : 0, filter.to ? STAGES.order(filter.to) + 1 : undefined);
    conditions.push(sql`p."stage" IN (${join(range)})`);
  }
  if (filter.trial !== null && except !== "trial") {
    conditions.push(filter.trial === "yes" ? HAS_TRIAL : sql`NOT ${HAS_TRIAL}`);
  }
  return conditions.length ? sql`WHERE ${join(conditions, " AND ")}` : empty;
}
