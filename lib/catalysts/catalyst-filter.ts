import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { pipelineFacets, type FacetChoice, type Facets } from "#lib/programs/pipeline-facets.ts";
import { hasProgramFilter } from "#lib/programs/pipeline-params.ts";
import { PIPELINE_FROM, pipelineWhere } from "#lib/programs/pipeline-where.ts";
import { idsNamed } from "#lib/records/named-sql.ts";
import { slugNow } from "#lib/records/slug-now.ts";
import { CATALYST_KINDS, CATALYST_STATES } from "#lib/vocabularies/catalysts.ts";
import { companiesAbout, programsAbout } from "./about.ts";
import type { CatalystFilter, OwnChoice } from "./catalyst-params.ts";
import type { Judged } from "./judged.ts";

export type CatalystFacets = Facets & Record<OwnChoice, FacetChoice[]>;
type Test = (one: Judged) => boolean;

const every = (...tests: Test[]): Test => (one) => tests.every((test) => test(one));

/** What the filters leave. */
export async function matchingCatalysts(db: Database, judged: readonly Judged[], filter: CatalystFilter): Promise<Judged[]> {
  const { ofState, ofKind } = ownTests(filter);
  // What costs most is asked last, of what is left.
  const ofItself = judged.filter(every(ofState, ofKind));
  if (filter.company.length === 0 && !hasProgramFilter(filter)) return ofItself;
  const { ofProgram, ofCompany } = await testsOf(db, ofItself, filter);
  return ofItself.filter(every(ofProgram, ofCompany));
}

/** The same, and the choices of each filter with what they would leave beside the others. */
export async function filterCatalysts(db: Database, judged: readonly Judged[], filter: CatalystFilter): Promise<{ matching: Judged[]; facets: CatalystFacets }> {
  const { programs, companies, titles, ofProgram, ofCompany } = await testsOf(db, judged, filter);
  const { ofState, ofKind } = ownTests(filter);
  const besidePrograms = judged.filter(every(ofCompany, ofState, ofKind));
  const pairs = besidePrograms.flatMap(({ id }) => (programs.get(id) ?? []).map((program) => [id, program]));
  const counted = sql`(SELECT json_extract("value", '$[0]') AS "counted", json_extract("value", '$[1]') AS "programId" FROM json_each(${JSON.stringify(pairs)}))`;
  const facets = await pipelineFacets(db, { ...filter, company: [] }, counted);
  return {
    matching: besidePrograms.filter(ofProgram),
    facets: {
      ...facets,
      company: companyChoices(judged.filter(every(ofProgram, ofState, ofKind)), companies, titles, filter.company),
      state: ownChoices(CATALYST_STATES, judged.filter(every(ofProgram, ofCompany, ofKind)).map(({ standing }) => standing.state), filter.state),
      kind: ownChoices(CATALYST_KINDS, judged.filter(every(ofProgram, ofCompany, ofState)).map(({ kind }) => kind), filter.kind),
    },
  };
}

const ownTests = (filter: CatalystFilter): Record<"ofState" | "ofKind", Test> => ({
  ofState: ({ standing }) => filter.state.length === 0 || filter.state.includes(standing.state),
  ofKind: ({ kind }) => filter.kind.length === 0 || filter.kind.includes(kind),
});

/**
 * The tests of what an expectation is about, and what they go by. A company is that of the expectation itself; every other filter of the
 * pipeline is asked of the programs that it is about.
 */
async function testsOf(db: Database, judged: readonly Judged[], filter: CatalystFilter) {
  const programs = await programsAbout(db, judged);
  const companies = await companiesAbout(db, judged);
  const titles = await asChosen(db, await companyTitles(db, new Set([...companies.values()].flat())), filter.company);
  const ofProgram = await programTest(db, filter, programs);
  const chosen = await idsNamed(db, "company", filter.company);
  const ofCompany: Test = ({ id }) => filter.company.length === 0 || (companies.get(id) ?? []).some((one) => chosen.has(one));
  return { programs, companies, titles, ofProgram, ofCompany };
}

async function programTest(db: Database, filter: CatalystFilter, programs: ReadonlyMap<string, string[]>): Promise<Test> {
  const asked = { ...filter, company: [] };
  if (!hasProgramFilter(asked)) return () => true;
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT p."id" FROM ${PIPELINE_FROM} ${pipelineWhere(asked)}`);
  const passing = new Set(rows.map(({ id }) => id));
  return ({ id }) => (programs.get(id) ?? []).some((program) => passing.has(program));
}

type Titled = { slug: string; title: string };

async function companyTitles(db: Database, ids: ReadonlySet<string>): Promise<Map<string, Titled>> {
  const rows = await db.$queryRaw<(Titled & { id: string })[]>`SELECT "id", "slug", "title" FROM "Record" WHERE "id" IN (SELECT "value" FROM json_each(${JSON.stringify([...ids])}))`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** A company that was chosen by a slug that it had once is called so in its filter, where it is taken out again. */
async function asChosen(db: Database, titles: ReadonlyMap<string, Titled>, chosen: readonly string[]): Promise<ReadonlyMap<string, Titled>> {
  const slugs = new Set([...titles.values()].map(({ slug }) => slug));
  const former = new Map<string, string>();
  for (const slug of chosen) {
    const now = slugs.has(slug) ? null : await slugNow(db, "company", slug);
    if (now !== null && !chosen.includes(now)) former.set(now, slug);
  }
  return new Map([...titles].map(([id, one]) => [id, { ...one, slug: former.get(one.slug) ?? one.slug }]));
}

/** The commonest first. A chosen company stays, at nought. */
function companyChoices(rows: readonly Judged[], companies: ReadonlyMap<string, string[]>, titles: ReadonlyMap<string, Titled>, chosen: readonly string[]): FacetChoice[] {
  const counts = new Map<string, number>();
  for (const { id } of rows) for (const company of companies.get(id) ?? []) counts.set(company, (counts.get(company) ?? 0) + 1);
  const choices = [...counts].flatMap(([id, count]) => {
    const record = titles.get(id);
    return record ? [{ value: record.slug, label: record.title, count }] : [];
  });
  const known = new Map([...titles.values()].map(({ slug, title }) => [slug, title]));
  const missing = chosen.filter((slug) => !choices.some(({ value }) => value === slug)).map((slug) => ({ value: slug, label: known.get(slug) ?? slug, count: 0 }));
  return [...choices, ...missing].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "en"));
}

type Words<Value extends string> = { values: readonly Value[]; label(value: Value): string };

function ownChoices<Value extends string>(words: Words<Value>, held: readonly Value[], chosen: readonly Value[]): FacetChoice[] {
  const counts = new Map<Value, number>();
  for (const value of held) counts.set(value, (counts.get(value) ?? 0) + 1);
  return words.values.filter((value) => counts.has(value) || chosen.includes(value)).map((value) => ({ value, label: words.label(value), count: counts.get(value) ?? 0 }));
}
