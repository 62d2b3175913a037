import fc from "fast-check";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match.js";
import { expect, test } from "vitest";
import { UNDECODABLE_PATH } from "./undecodable-path.ts";

const caught = (path: string) => getPathMatch(UNDECODABLE_PATH, { strict: true, removeUnnamedParams: true })(path) !== false;

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const byte = fc.integer({ min: 0, max: 255 }).map((value) => `%${value.toString(16).padStart(2, "0")}`);
const character = fc.string({ minLength: 1, maxLength: 1, unit: "binary" }).filter((text) => text.isWellFormed()).map(encodeURIComponent);
const part = fc.oneof(byte, byte.map((text) => text.toUpperCase()), character, fc.constantFrom("%", "%f", "%zz", "/", "a", "-"));

test("a path is caught exactly where it cannot be decoded", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const path = `/${parts.join("")}`;
      expect({ path, caught: caught(path) }).toEqual({ path, caught: !isDecodable(path) });
    }),
    { numRuns: 3000 },
  );
});

const GOOD = ["%c2%80", "%e0%a0%80", "%ed%9f%bf", "%ef%bf%bf", "%f0%90%80%80", "%f4%8f%bf%bf", "%E4%BA%9A", "a%2Fb"];
const BAD = ["%ff", "%c1%bf", "%e0%9f%bf", "%ed%a0%80", "%f0%8f%bf%bf", "%f4%90%80%80", "%f5%80%80%80", "%E4%BA", "%", "%2"];

test("each edge of UTF-8 is on its side", () => {
  expect([...GOOD, ...BAD].filter((slug) => caught(`/companies/${slug}`))).toEqual(BAD);
});
