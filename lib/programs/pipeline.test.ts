import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { matchingOf, pipelineFacets, type Facet } from "./pipeline-facets.ts";
import { pipelineIds } from "./pipeline-ids.ts";
import { pipelinePage } from "./pipeline-page.ts";
import { CHOICES, DEFAULTS, NOT_STATED, SORTS, STAGE_CHOICES, type Choice, type PipelineFilter, type PipelineParams } from "./pipeline-params.ts";
import { programRows, type ProgramRow } from "./rows.ts";

// The database's filters against the same rules in plain words over all rows.

let database: TestDatabase;
let all: ProgramRow[];
let sources: Map<string, Set<string>>;

beforeAll(async () => {
  database = await makeTestDatabase();
  await seedDatabase(database.db, [interview, registry, press]);
  all = await programRows(database.db, await pipelineIds(database.db, DEFAULTS));
  const citations = await database.db.citation.findMany({ where: { sourceId: { not: null } }, select: { recordId: true, source: { select: { record: { select: { slug: true } } } } } });
  sources = new Map();
  for (const { recordId, source } of citations) sources.set(recordId, (sources.get(recordId) ?? new Set()).add(source?.record.slug ?? ""));
});
afterAll(() => database.cleanup());

const VALUES: Record<Facet, (row: ProgramRow) => string[]> = {
  company: (row) => row.companies.map((company) => company.slug),
  target: (row) => row.molecule.targets.map((target) => target.slug),
  modality: (row) => [row.molecule.modality ?? NOT_STATED],
  stage: (row) => [row.stage ?? (row.guidedStage ? "planned" : NOT_STATED)],
  status: (row) => [row.status ?? NOT_STATED],
  indication: (row) => [row.indication?.slug ?? NOT_STATED],
  area: (row) => [row.indication?.area ?? NOT_STATED],
  territory: (row) => [row.territory ?? NOT_STATED],
  partner: (row) => row.partners.map((partner) => partner.slug),
  trial: (row) => [row.trials > 0 ? "yes" : "no"],
  source: (row) => [...(sources.get(row.id) ?? [])],
};

function matches(row: ProgramRow, filter: PipelineFilter, except?: Facet): boolean {
  const chosen = CHOICES.every((key) => key === except || filter[key].length === 0 || VALUES[key](row).some((value) => filter[key].includes(value)));
  const place = row.stage === null ? null : STAGES.order(row.stage);
  const inRange =
    (filter.from === null || (place !== null && place >= STAGES.order(filter.from))) && (filter.to === null || (place !== null && place <= STAGES.order(filter.to)));
  const words = `${row.molecule.name} ${row.molecule.inn ?? ""}`.toLowerCase();
  const named = filter.molecule === null || words.includes(filter.molecule.toLowerCase());
  return chosen && inRange && named && (except === "trial" || filter.trial === null || row.trials > 0 === (filter.trial === "yes"));
}

function filters(): fc.Arbitrary<PipelineParams> {
  const present = (key: Choice) => [...new Set(all.flatMap((row) => VALUES[key](row)))];
  const choice = (key: Choice) => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...present(key)), { minLength: 1, maxLength: 3 }) });
  const stage = fc.option(fc.constantFrom(...STAGES.values), { nil: null, freq: 4 });
  const record = fc.record({
    ...(Object.fromEntries(CHOICES.map((key) => [key, choice(key)])) as Record<Choice, fc.Arbitrary<string[]>>),
    molecule: fc.constantFrom(null, null, "apg", "HQP", "olverembatinib", "%", "_"),
    from: stage,
    to: stage,
    trial: fc.constantFrom(null, null, "yes" as const, "no" as const),
    sort: fc.constantFrom(...SORTS),
    descending: fc.boolean(),
  });
  return record.map((filter) => ({ ...DEFAULTS, ...filter })).filter(({ from, to }) => from === null || to === null || STAGES.order(from) <= STAGES.order(to));
}

test("any filter shows exactly the programs that its words say, each once", async () => {
  await fc.assert(
    fc.asyncProperty(filters(), async (filter) => {
      const ids = await pipelineIds(database.db, filter);
      const [page, size] = [2, 5];
      expect(await pipelinePage(database.db, { ...filter, page, size })).toEqual({ ids: ids.slice((page - 1) * size, page * size), tracked: all.length, facets: await pipelineFacets(database.db, filter) });
      expect(ids.toSorted()).toEqual(all.filter((row) => matches(row, filter)).map((row) => row.id).toSorted());
    }),
    { numRuns: 60 },
  );
});

test("a choice's count is what it would show beside the other filters", async () => {
  await fc.assert(
    fc.asyncProperty(filters(), async (filter) => {
      const facets = await pipelineFacets(database.db, filter);
      expect(matchingOf(facets, filter)).toBe(all.filter((row) => matches(row, filter)).length);
      for (const key of [...CHOICES, "trial"] as const) {
        const rest = all.filter((row) => matches(row, filter, key));
        for (const { value, count } of facets[key]) expect([key, value, count]).toEqual([key, value, rest.filter((row) => VALUES[key](row).includes(value)).length]);
        const shown = facets[key].map((choice) => choice.value);
        for (const value of rest.flatMap((row) => VALUES[key](row))) expect(shown).toContain(value);
      }
    }),
    { numRuns: 30 },
  );
});

test.each(SORTS.flatMap((sort) => [[sort, false], [sort, true]] as const))("sorted by %s (descending: %s), what is not stated comes last", async (sort, descending) => {
  const rows = await programRows(database.db, await pipelineIds(database.db, { ...DEFAULTS, sort, descending }));
  expect(rows).toHaveLength(all.length);
  const stated = rows.map((row) => ({ stage: row.stage, since: row.stageDate, territory: row.territory, status: row.status, indication: row.indication })[sort as "stage"] !== null);
  expect(stated.toSorted((a, b) => Number(b) - Number(a))).toEqual(stated);
});

test("stages stand in their own order and are not stage zero where not stated", async () => {
  const { stage } = await pipelineFacets(database.db, DEFAULTS);
  const order = stage.map((choice) => STAGE_CHOICES.indexOf(choice.value as (typeof STAGE_CHOICES)[number]));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(stage.at(-1)?.value).toBe(NOT_STATED);
  expect(stage.reduce((sum, choice) => sum + choice.count, 0)).toBe(all.length);
});

test("an option outside China is no partner of a program in China", () => {
  const china = all.filter((row) => row.molecule.name === "HQP1351" && row.territory === "china");
  expect(china.length).toBeGreaterThan(0);
  for (const row of china) expect(row.partners.map((partner) => partner.name)).not.toContain("Takeda");
});

test("an agreement with a territory is no claim on a program whose territory is not stated", () => {
  const open = all.find((row) => row.molecule.name === "HQP1351" && row.territory === null);
  expect(open?.partners.map((partner) => partner.name)).toEqual(["MD Anderson Cancer Center"]);
});
