import { expect, test } from "vitest";
import { alternatives, bareName, inside, isCode, isPlacebo, kindOfName, otherNames, outside, partsOf, readsAsDrug } from "./drug-names.ts";

test.each([
  ["APG-2575 400 mg tablets", "APG-2575"],
  ["sildenafil citrate 100 mg CT", "sildenafil citrate"],
  ["Montelukast 10Mg Tablet", "Montelukast"],
  ["LM-108 injection 10mg/kg", "LM-108"],
  ["Metronidazole 0.8%", "Metronidazole"],
  ["BC008-1A 900mg", "BC008-1A"],
  ["topotecan hydrochloride for injection", "topotecan hydrochloride"],
  ["Injection APG-1252", "APG-1252"],
  ["IV Rilvegostomig", "Rilvegostomig"],
  ["Trodelvy™", "Trodelvy"],
  ["YescartaÂ®", "Yescarta"],
  ["Zactima TM", "Zactima"],
  ["Drug: 177Lu-DTPA-omburtamab", "177Lu-DTPA-omburtamab"],
  ["WBC100 QD", "WBC100"],
  ["BI 764532", "BI 764532"],
  ["Coxsackievirus A21", "Coxsackievirus A21"],
  ["5-Fluorouracil", "5-Fluorouracil"],
  ["Injection", "Injection"],
])("%s is %s", (text, bare) => {
  expect(bareName(text)).toBe(bare);
});

test("brackets hold other names; behind a code and a dash stands none", () => {
  expect([outside("KEYTRUDA ®( Pembrolizumab)"), inside("KEYTRUDA ®( Pembrolizumab)")]).toEqual(["KEYTRUDA", ["Pembrolizumab"]]);
  expect([outside("Cyproterone Acetate (Androcur, BAY94-8367)"), inside("Rituximab (R)")]).toEqual(["Cyproterone Acetate", []]);
  expect(outside("BI 764532 - parenteral 1")).toBe("BI 764532");
  expect(outside("HS-20093 (Phase Ia: Dose escalation)")).toBe("HS-20093");
});

test.each(["LM-108", "IBI939", "BI 764532", "GSK4428859A", "OMP-313M32", "S-531011", "BGB-A1217", "M6620", "DS-7300a", "FID-007", "MSB0010718C"])("%s is a code", (text) => {
  expect(isCode(text)).toBe(true);
});
test.each(["IL-2", "PD-1", "5-FU", "Paclitaxel", "CF", "S-1", "Vitamin B12 injections", "B7-H3"])("%s is no code", (text) => {
  expect(isCode(text)).toBe(false);
});

test.each(["Placebo", "Tiragolumab Matching Placebo", "Sham injection", "vehicle cream"])("%s is given in place of a drug", (text) => {
  expect(isPlacebo(text)).toBe(true);
});

test.each([
  ["A + B12345", ["A", "B12345"], true],
  ["IBI939+ Sintilimab", ["IBI939", "Sintilimab"], true],
  ["Durvalumab plus Tremelimumab", ["Durvalumab", "Tremelimumab"], true],
  ["Cadonilimab combined with cisplatin", ["Cadonilimab", "cisplatin"], true],
  ["Fruquintinib in Combination with S-1", ["Fruquintinib", "S-1"], true],
  ["LM-108 injection 600mg + penpulimab", ["LM-108 injection 600mg", "penpulimab"], true],
  ["Pembrolizumab/Quavonlimab", ["Pembrolizumab", "Quavonlimab"], false],
  ["Lopinavir and Ritonavir Tablets", ["Lopinavir", "Ritonavir Tablets"], false],
  ["Fluzoparib; Apatinib", ["Fluzoparib", "Apatinib"], false],
])("%s has the parts %j", (text, parts, sure) => {
  expect(partsOf(text)).toEqual({ parts, sure });
});
test.each([
  "Pembrolizumab",
  "Antineoplaston therapy (Atengenal + Astugenal)",
  "4cycles(Toripalimab IV 240mg + platinum-based doublet chemotherapy)+13 cycles(Toripalimab IV 240mg); Biological: Toripalimab",
])("%s has none", (text) => {
  expect(partsOf(text)).toBeNull();
});

test("two names with a slash are one drug where one of them is a code", () => {
  expect(alternatives("AMG 162 / Denosumab")).toEqual({ name: "Denosumab", code: "AMG 162" });
  for (const text of ["Pembrolizumab/Quavonlimab", "DB-1311/BNT324", "Denosumab"]) expect(alternatives(text)).toBeNull();
});

test("lists within other names are taken apart", () => {
  expect(otherNames(["MTIG7192A, RO7092284", "Formerly known as CAVATAK®"])).toEqual(expect.arrayContaining(["MTIG7192A", "RO7092284", "CAVATAK"]));
});

test.each(["Enoblituzumab", "IM19 CAR-T cells", "Sacituzumab Govitecan", "MOv18 IgE"])("%s reads as a drug", (text) => {
  expect(readsAsDrug(text)).toBe(true);
});
test.each(["An Anti-PD-1 Antibody", "Physician's choice chemotherapy", "Immune checkpoint inhibitor", "SOC", "BAT", "Standard of care", "oral", "a b c d e f"])("%s does not", (text) => {
  expect(readsAsDrug(text)).toBe(false);
});

test.each([
  ["MK-7684", "code"],
  ["KEYTRUDA®", "brand"],
  ["Lanerkitug (INN)", "inn"],
  ["Disitamab Vedotin", "alias"],
  ["Recombinant Humanized Anti-TIGIT Antibody Solution for Injection", null],
  ["Anti-TIGIT monoclonal antibody", null],
])("of other names %s is a %s", (text, kind) => {
  expect(kindOfName(text)).toBe(kind);
});
