import fc from "fast-check";
import { expect, test } from "vitest";
import { PASSWORD_LENGTH, passwordProblem } from "./password-rules.ts";

test.each(["correct horse battery staple", "Ein Satz, den niemand errät", "冷たい雨が窓を静かに叩いている", "x7 quiet lamps over Delft", "🦊🌲 fox in the winter wood"])("%s will do", async (password) => {
  expect(await passwordProblem(password, ["Jane Doe", "jane@example.org"])).toBeNull();
});

test.each([
  ["short", /at least 12/],
  ["🦊🦊🦊🦊🦊🦊", /has 6 characters/],
  ["a".repeat(PASSWORD_LENGTH.most + 1), /longer/],
  ["aaaaaaaaaaaaaa", /tried first/],
  ["passwordpassword", /tried first/],
  ["Password12345!", /tried first/],
  ["1qaz2wsx3edc", /tried first/],
  ["123456789012", /tried first/],
  ["!!Dragon2024!!", /tried first/],
  ["administrator", /tried first/],
  ["jane.doe.long@example.org", /tried first/],
  ["Jane.Doe.Long1999", /tried first/],
])("%s will not", async (password, problem) => {
  expect(await passwordProblem(password, ["Jane Doe", "jane.doe.long@example.org"])).toMatch(problem);
});

test("any length that is allowed is judged without failing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), async (password) => {
      expect(["string", "object"]).toContain(typeof (await passwordProblem(password)));
    }),
    { numRuns: 200 },
  );
});
