import fc from "fast-check";
import { expect, test } from "vitest";
import { CHOICES, rawParams, SIZES, type Choice } from "#lib/programs/pipeline-params.ts";
import { CATALYST_KINDS, CATALYST_STATES } from "#lib/vocabularies/catalysts.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { CATALYST_DEFAULTS, CATALYST_SORTS, CATALYST_VIEWS, catalystHref, catalystQuery, parseCatalystParams, toggleCatalystHref, type CatalystParams } from "./catalyst-params.ts";

const parse = (query: string) => parseCatalystParams(rawParams(new URLSearchParams(query)));
const slugs = fc.uniqueArray(fc.constantFrom("ascentage-pharma", "bcl2", "a-b"), { maxLength: 3 });

const params: fc.Arbitrary<CatalystParams> = fc.record({
  company: slugs, target: slugs, indication: slugs, partner: slugs, source: slugs,
  modality: fc.subarray(["antibody", "not_stated"]), stage: fc.subarray(["phase_1", "planned"]), status: fc.subarray(["active"]), area: fc.subarray(["neurology"]), territory: fc.subarray(["china", "eu"]),
  molecule: fc.option(fc.constantFrom("HQP1351", "a b")), from: fc.option(fc.constantFrom(...STAGES.values.slice(0, 5))), to: fc.option(fc.constantFrom(...STAGES.values.slice(5))), trial: fc.option(fc.constantFrom("yes", "no")),
  state: fc.subarray(CATALYST_STATES.values), kind: fc.subarray(CATALYST_KINDS.values),
  view: fc.constantFrom(...CATALYST_VIEWS), year: fc.option(fc.integer({ min: 1800, max: 2200 })), sort: fc.constantFrom(...CATALYST_SORTS), descending: fc.boolean(),
  page: fc.integer({ min: 1, max: 999 }), size: fc.constantFrom(...SIZES), all: fc.subarray([...CHOICES] as Choice[]),
});

test("what was written is read back", () => {
  fc.assert(fc.property(params, (given) => {
      expect(parse(catalystQuery(given))).toEqual({ params: given, problems: [] });
    }),
  );
});

test("nothing is said of what is at its default", () => {
  expect(catalystQuery(CATALYST_DEFAULTS)).toBe("");
  expect(parse("")).toEqual({ params: CATALYST_DEFAULTS, problems: [] });
  expect(catalystHref({ ...CATALYST_DEFAULTS, page: 4 }, { state: ["late"] })).toBe("/catalysts?state=late");
  expect(toggleCatalystHref({ ...CATALYST_DEFAULTS, state: ["late"] }, "state", "late")).toBe("/catalysts");
});

test.each([
  ["state=soon", "state"],
  ["kind=party", "kind"],
  ["view=chart", "view"],
  ["year=20x6", "year"],
  ["year=0000", "year"],
  ["sort=colour", "sort"],
  ["size=7", "size"],
  ["company=A%20B", "company"],
  ["page=0", "page"],
])("%s is named and left out", (query, key) => {
  const { params: read, problems } = parse(query);
  expect(problems.map((one) => one.key)).toEqual([key]);
  expect(read).toEqual(CATALYST_DEFAULTS);
});

test("an address may hold anything", () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom("state", "kind", "year", "sort", "__proto__", "view", "company"), fc.string())), (entries) => {
      expect(() => parse(new URLSearchParams(entries).toString())).not.toThrow();
    }),
  );
});
