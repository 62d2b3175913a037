import fc from "fast-check";
import { expect, test } from "vitest";
import { line, paragraph } from "#lib/records/fields.ts";
import { distinctLines, plainLine, plainParagraph } from "./text.ts";

test.each([
  ["age \\>= 18 and \\<65", "age >= 18 and <65"],
  ["10\\^9 cells", "10^9 cells"],
  ["\\[14C\\] HQP1351", "[14C] HQP1351"],
  ["Head &amp; Neck", "Head & Neck"],
  ["Head &Amp; Neck", "Head & Neck"],
  ["more than 6 Months: &Gt;6", "more than 6 Months: >6"],
  ["&#946;-blocker, &#x3b2;", "β-blocker, β"],
  ["&ge;3", "≥3"],
  ["R&D, AT&T; a&b", "R&D, AT&T; a&b"],
  ["a\\b", "a\\b"],
])("%s reads %s", (written, read) => {
  expect(plainLine(written)).toEqual({ text: read, cut: false });
});

test("what is escaped once is decoded once", () => {
  expect(plainLine("&amp;lt;")?.text).toBe("&lt;");
  expect(plainLine("\\&lt;")?.text).toBe("&lt;");
  expect(plainLine("\\\\<")?.text).toBe("\\<");
});

test("what no field may hold is taken out", () => {
  expect(plainLine("A\u0000B\u200Bc\uD800d\uFEFF")?.text).toBe("ABcd");
  expect(plainLine("&#0;&#8203;")?.text ?? "").not.toMatch(/[\u0000\u200B]/);
  expect(plainLine(" \n\t ")).toBeNull();
  expect(plainLine("two\r\nlines")?.text).toBe("two lines");
  expect(plainParagraph("two\r\nlines\n\n\n\nthree")?.text).toBe("two\nlines\n\nthree");
});

test("what is too long is cut, and says so", () => {
  const cut = plainLine("x".repeat(301));
  expect(cut).toMatchObject({ cut: true });
  expect(cut?.text).toHaveLength(300);
  expect(plainLine("x".repeat(300))).toEqual({ text: "x".repeat(300), cut: false });
  // The cut falls between the halves of a character.
  expect(plainLine(`${"x".repeat(298)}😀${"x".repeat(9)}`)?.text).toBe(`${"x".repeat(298)}…`);
});

test("any text gives one that its field takes, or none", () => {
  const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 500 }), fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 }).map((units) => String.fromCharCode(...units)), fc.array(fc.constantFrom("&#0;", "&#xD800;", "\\", "&lt;", "\u00AD", "e\u0301", "x".repeat(150)), { maxLength: 9 }).map((parts) => parts.join("")));
  fc.assert(
    fc.property(anything, (text) => {
      for (const [plain, schema] of [[plainLine(text), line], [plainParagraph(text), paragraph]] as const) if (plain) expect(schema.safeParse(plain.text).data).toBe(plain.text);
    }),
  );
});

test("lines that differ in capitals alone are one", () => {
  expect(distinctLines(["China", undefined, "china ", "Japan", ""])).toEqual(["China", "Japan"]);
});
