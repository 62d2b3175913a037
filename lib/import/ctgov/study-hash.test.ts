import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { studyHash } from "./study-hash.ts";

const of = (text: string) => studyHash(JSON.parse(text) as object);

test("the hash is of the members in order, without the day of the registry's data", () => {
  const study = '{"protocolSection": {"b": [{"z": 1, "a": "é"}, 2], "a": null}, "derivedSection": {"miscInfoModule": {"versionHolder": "2026-06-10", "b": 1, "a": 2}}}';
  expect(of(study)).toBe(hash("sha256", '{"derivedSection":{"miscInfoModule":{"a":2,"b":1}},"protocolSection":{"a":null,"b":[{"a":"é","z":1},2]}}'));
  expect(of(study.replace("2026-06-10", "2026-06-11"))).toBe(of(study));
});

/** The same value with the members of all its objects the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, inner]) => [name, turned(inner)]));
};

test("the order of members does not count, all they say does, and the study is left as it was", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (study) => {
      const before = JSON.stringify(study);
      expect(studyHash(turned(study) as object)).toBe(studyHash(study));
      expect(studyHash({ ...study, "one more": 1 })).not.toBe(studyHash(study));
      expect(JSON.stringify(study)).toBe(before);
    }),
  );
});

test("a member may have any name", () => {
  expect(of('{"b": 1, "__proto__": {"z": 1, "a": 2}}')).toBe(hash("sha256", '{"__proto__":{"a":2,"z":1},"b":1}'));
  expect(of('{"__proto__": {"z": 1, "a": 2}, "b": 1}')).toBe(hash("sha256", '{"__proto__":{"a":2,"z":1},"b":1}'));
});

test("what is nested without end is refused", () => expect(() => of(`${'{"a":'.repeat(200)}1${"}".repeat(200)}`)).toThrow(RangeError));
