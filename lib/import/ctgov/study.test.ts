import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonOf, knownOf } from "./mapping.fixtures.ts";
import { mapStudy, nameStudy } from "./map-study.ts";
import { readStudy } from "./study.ts";

test.each([
  [null, "no JSON object"],
  ["NCT00000001", "no JSON object"],
  [[], "no JSON object"],
  [{}, "no protocolSection"],
  [{ studies: [] }, "a page of studies"],
  [{ Study: { ProtocolSection: {} } }, "first version"],
  [{ resourceType: "ResearchStudy" }, "FHIR"],
  [{ protocolSection: {} }, "no NCT id"],
  [{ protocolSection: { identificationModule: { nctId: "12345" } } }, 'none: "12345"'],
  [{ protocolSection: { identificationModule: { nctId: 7 } } }, "none: 7"],
])("%j is no study: %s", (json, reason) => {
  expect((readStudy(json) as { reason: string }).reason).toContain(reason);
});

test("an NCT id is enough", () => {
  expect(readStudy({ protocolSection: { identificationModule: { nctId: "NCT00000001" } } })).toMatchObject({ nctId: "NCT00000001", isWhole: false, odd: [] });
});

test("a field of a wrong type is left out and named; the rest is read", () => {
  const { protocolSection, ...rest } = jsonOf({});
  const odd = { designModule: { phases: "PHASE1" }, conditionsModule: { conditions: [7, "CML", null] }, contactsLocationsModule: { locations: "China" } };
  const study = readStudy({ ...rest, protocolSection: { ...protocolSection, ...odd } }) as Exclude<ReturnType<typeof readStudy>, { reason: string }>;
  expect(study.odd.toSorted()).toEqual([
    "protocolSection.conditionsModule.conditions.0",
    "protocolSection.conditionsModule.conditions.2",
    "protocolSection.contactsLocationsModule.locations",
    "protocolSection.designModule.phases",
  ]);
  expect(study.protocolSection.conditionsModule?.conditions).toEqual(["CML"]);
  expect(study.isWhole).toBe(false);
  const known = knownOf({});
  expect(mapStudy(nameStudy(study, known), known, new Map()).unmapped.filter(({ what }) => what === "value").map(({ text }) => text).toSorted()).toEqual(study.odd.toSorted());
});

/** A value in place of any part of a study. */
const anyJson = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.double(), fc.string(), fc.array(fc.jsonValue(), { maxLength: 3 }), fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }));

function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => places(part, [...path, key]))];
}

test("whatever stands in whatever place, a study is read and mapped, or refused in words", () => {
  const whole = JSON.parse(JSON.stringify(jsonOf({ conditions: ["CML"], drugs: [{ name: "APG-1", otherNames: ["X"] }], collaborators: [{ name: "B" }], countries: ["China"], phases: ["PHASE1"], start: { date: "2020", type: "ACTUAL" }, enrolment: { count: 3 }, meshes: [{ id: "D000001", term: "x" }] })));
  const all = places(whole).filter((path) => path.length > 0);
  const known = knownOf({});
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...all), anyJson), { minLength: 1, maxLength: 4 }), (changes) => {
      const json = structuredClone(whole);
      for (const [path, value] of changes) {
        let parent = json;
        for (const key of path.slice(0, -1)) parent = parent?.[key];
        if (typeof parent === "object" && parent !== null) parent[path.at(-1) as string] = value;
      }
      const study = readStudy(json);
      if ("reason" in study) expect(study.reason).toMatch(/\.$/);
      else expect(mapStudy(nameStudy(study, known), known, new Map()).statements.length).toBeGreaterThan(1);
    }),
    { numRuns: 500 },
  );
});
