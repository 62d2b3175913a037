import fc from "fast-check";
import { expect, test } from "vitest";
import { MODALITIES } from "#lib/vocabularies/molecules.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import {
  CHOICES, COLUMNS, DEFAULTS, GROUPS, NOT_STATED, parsePipelineParams, pipelineEntries, pipelineHref, SIZES, SORTS, STAGE_CHOICES, toggleHref, VIEWS,
  type PipelineParams, type RawParams,
} from "./pipeline-params.ts";

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const some = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const slugs = fc.uniqueArray(slug, { maxLength: 4 });

const params: fc.Arbitrary<PipelineParams> = fc
  .record({
    company: slugs, target: slugs, partner: slugs, indication: slugs, source: slugs,
    modality: some([...MODALITIES.values, NOT_STATED]),
    stage: some(STAGE_CHOICES as string[]),
    status: some([...PROGRAM_STATUSES.values, NOT_STATED]),
    area: some(["oncology_solid", "metabolic", NOT_STATED]),
    territory: some([...TERRITORIES.values, NOT_STATED]),
    molecule: fc.option(fc.stringMatching(/^[a-z0-9&=% +-]{0,10}[a-z]$/).map((text) => text.trim()), { nil: null }),
    from: fc.option(fc.constantFrom(...STAGES.values), { nil: null }),
    to: fc.option(fc.constantFrom(...STAGES.values), { nil: null }),
    trial: fc.option(fc.constantFrom("yes" as const, "no" as const), { nil: null }),
    view: fc.constantFrom(...VIEWS),
    group: fc.constantFrom(...GROUPS),
    sort: fc.constantFrom(...SORTS),
    descending: fc.boolean(),
    all: fc.uniqueArray(fc.constantFrom(...CHOICES)).map((open) => CHOICES.filter((key) => open.includes(key))),
    columns: fc.uniqueArray(fc.constantFrom(...COLUMNS), { minLength: 1 }).map((chosen) => COLUMNS.filter((column) => chosen.includes(column))),
    density: fc.constantFrom("normal" as const, "compact" as const),
    page: fc.integer({ min: 1, max: 999 }),
    size: fc.constantFrom(...SIZES),
  })
  .filter(({ from, to }) => from === null || to === null || STAGES.order(from) <= STAGES.order(to));

function raw(query: string): RawParams {
  const search = new URLSearchParams(query);
  return Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]));
}

test("an address says its parameters whole: parsing what was written gives them back", () => {
  fc.assert(
    fc.property(params, (given) => {
      const query = new URLSearchParams(pipelineEntries(given)).toString();
      expect(parsePipelineParams(raw(query))).toEqual({ params: given, problems: [] });
    }),
  );
});

test("what a query inherits is not asked for", () => {
  expect(parsePipelineParams(Object.create({ company: "x", stage: 1 }))).toEqual({ params: DEFAULTS, problems: [] });
  expect(parsePipelineParams({ company: { a: 1 } as never }).params).toEqual(DEFAULTS);
});

test("no query is the default, and the default is no query", () => {
  expect(parsePipelineParams({})).toEqual({ params: DEFAULTS, problems: [] });
  expect(pipelineHref(DEFAULTS)).toBe("/");
});

test("whatever is sent, something readable comes back, and what was left out is named", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...CHOICES, "from", "to", "trial", "view", "group", "sort", "columns", "page", "size", "all"), fc.string()), (query) => {
      const { params: read, problems } = parsePipelineParams(query);
      expect(parsePipelineParams(raw(new URLSearchParams(pipelineEntries(read)).toString())).params).toEqual(read);
      for (const problem of problems) expect(query).toHaveProperty(problem.key);
    }),
  );
});

test.each([
  ["stage=nonsense", "stage"],
  ["company=%3Cscript%3E", "company"],
  ["sort=drop", "sort"],
  ["page=0", "page"],
  ["page=1e9", "page"],
  ["size=7", "size"],
  ["from=phase_3&to=phase_1", "to"],
  ["columns=secret", "columns"],
  ["all=secrets", "all"],
])("%s is reported and left out", (query, key) => {
  const { params: read, problems } = parsePipelineParams(raw(query));
  expect(problems.map((problem) => problem.key)).toEqual([key]);
  expect(read).toEqual(query.startsWith("from") ? { ...DEFAULTS, from: "phase_3" } : DEFAULTS);
});

test("a toggle adds a value and takes it out again, and goes back to the first page", () => {
  const held = { ...DEFAULTS, page: 3 };
  expect(toggleHref(held, "stage", "phase_1")).toBe("/?stage=phase_1");
  expect(toggleHref({ ...held, stage: ["phase_1", "phase_2"] }, "stage", "phase_1")).toBe("/?stage=phase_2");
});
