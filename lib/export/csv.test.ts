import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const read = (text: string) => parse(text, { bom: true }) as string[][];

test("what is written reads back the same, but for an apostrophe before what would be a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 2 }), { minLength: 1 }), fc.boolean(), (rows, bom) => {
      const [header, ...lines] = read(toCsv(["one", "two"], rows, { bom }));
      expect(header).toEqual(["one", "two"]);
      expect(lines).toEqual(rows.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))));
    }),
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("no cell begins as a formula: %j", (cell) => {
  expect(read(toCsv(["h"], [[cell]], { bom: false }))[1]?.[0]).toBe(`'${cell}`);
});

test("the mark by which spreadsheets know UTF-8 is there when asked for, and only then", () => {
  expect(toCsv(["亚盛医药"], [], { bom: true }).startsWith("\uFEFF")).toBe(true);
  expect(toCsv(["亚盛医药"], [], { bom: false }).startsWith("亚")).toBe(true);
});
