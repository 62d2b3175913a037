import { expect, test } from "vitest";
import { amountWords, coverageWords, moleculePhrase, moleculeWords, moneyWords, termWords, type MoneyTerm } from "./words.ts";

const term = (part: Partial<MoneyTerm>): MoneyTerm => ({ kind: "option_payment", amount: null, currency: null, upTo: null, approximate: null, description: null, ...part });
const named = { link: { title: "HQP1351" }, count: null, description: null };
const four = { link: null, count: 4, description: "Apoptosis-targeted molecules, not named" };

test.each([
  [term({ amount: 100_000_000, currency: "USD" }), "USD 100 million option payment"],
  [term({ kind: "milestones", amount: 1_200_000_000, currency: "USD", upTo: true, approximate: true }), "up to about USD 1.2 billion milestones"],
  [term({ kind: "upfront", amount: 2500, currency: "CNY" }), "CNY 2,500 upfront payment"],
  [term({ kind: "royalty" }), "royalty"],
])("money of each kind in its own words", (money, words) => expect(moneyWords(money)).toBe(words));

test("an amount that is not stated is none", () => expect(amountWords(term({}))).toBeNull());

test("molecules are named, counted or described", () => {
  expect(moleculeWords(named)).toBe("HQP1351");
  expect(moleculeWords(four)).toBe("4 apoptosis-targeted molecules, not named");
  expect(moleculeWords({ link: null, count: 1, description: "PD-L1 candidate" })).toBe("PD-L1 candidate");
  expect(moleculeWords({ link: null, count: 2, description: "Bcl-2 compounds" })).toBe("2 Bcl-2 compounds");
});

test("inside a sentence what is not named stands in brackets", () => {
  expect(moleculePhrase(named)).toBe("HQP1351");
  expect(moleculePhrase(four)).toBe("4 apoptosis-targeted molecules (not named)");
  expect(moleculePhrase({ link: null, count: null, description: "Molecules of Ascentage, neither named nor counted" })).toBe("molecules of Ascentage (neither named nor counted)");
  expect(moleculePhrase({ link: null, count: 1, description: "PD-L1 candidate of Genor, not named" })).toBe("PD-L1 candidate of Genor (not named)");
});

test("coverage keeps named, counted and uncounted apart", () => {
  expect(coverageWords([named, four])).toBe("1 by name (HQP1351), 4 described and not named");
  expect(coverageWords([{ link: null, count: null, description: "Some" }])).toBe("0 by name, others neither named nor counted");
});

test("dates say what they are", () => {
  expect(termWords({ signed: "2016 inferred", start: null, end: null })).toBe("signed 2016, inferred");
  expect(termWords({ signed: null, start: "2019", end: "2024 inferred" })).toBe("from 2019 to 2024, inferred");
  expect(termWords({ signed: null, start: null, end: null })).toBeNull();
});
