import { expect, test } from "vitest";
import { itemIdOf, newId, newSlug } from "./new-id.ts";

test.each([
  ["company", "Takeda Pharmaceutical Co., Ltd.", "TAKEDA"],
  ["molecule", "APG-2575", "APG2575"],
  ["indication", "Chronic Myeloid Leukaemias", "chronic myeloid leukemia"],
  ["trial", "NCT04126681", "nct04126681"],
] as const)("a %s is one record, written %s or %s", (kind, one, other) => expect(newId(kind, one)).toBe(newId(kind, other)));

test.each([
  ["company", "Merck & Co.", "Merck KGaA"],
  ["molecule", "APG-2575", "APG-2576"],
  ["indication", "Acute myeloid leukemia", "Chronic myeloid leukemia"],
  ["company", "Merck", "MSD"],
] as const)("a %s is another one: %s and %s", (kind, one, other) => expect(newId(kind, one)).not.toBe(newId(kind, other)));

test("kinds do not meet, and names without Latin letters are told apart", () => {
  expect(newId("molecule", "Takeda")).not.toBe(newId("company", "Takeda"));
  expect(newSlug("亚盛医药")).not.toBe(newSlug("信达生物"));
  expect(newSlug("亚盛医药")).toMatch(/^n[0-9a-f]{10}$/);
});

test("an item's id is never longer than one may be, nor ends in a hyphen", () => {
  expect(itemIdOf(`${"a".repeat(63)} b c`)).toBe("a".repeat(63));
});
