import { expect, test } from "vitest";
import { knownOf, mappedOf, studyOf, type Sketch } from "./mapping.fixtures.ts";
import { treatmentsOf } from "./molecules.ts";

const records = [
  { kind: "molecule", slug: "apg-2575", title: "APG-2575", names: ["lisaftoclax"] },
  { kind: "molecule", slug: "pembrolizumab", title: "Pembrolizumab", names: ["MK-3475", "Keytruda"] },
  { kind: "molecule", slug: "sildenafil", title: "Sildenafil" },
] as const;
const known = knownOf({ records: [...records], mappings: [["molecule", "Bcl-2 blocker", "molecule:apg-2575"], ["molecule", "Water", null]] });

const given = (drugs: Sketch["drugs"], more: Sketch = {}) => treatmentsOf(studyOf({ drugs: drugs ?? [], ...more }), known, true);
const one = (name: string, otherNames?: string[]) => given([{ name, ...(otherNames ? { otherNames } : {}) }])[0]?.answer;

test.each(["APG-2575", "apg-2575", "APG-2575 400 mg tablets", "Injection APG-2575", "Lisaftoclax (APG-2575)", "APG-2575®", "lisaftoclax oral"])("%s is surely the held molecule", (name) => {
  expect(one(name)).toMatchObject({ is: "held", record: { id: "molecule:apg-2575" }, question: null });
});

test("a code among the other names is sure; another word there is a question", () => {
  expect(one("Some antibody", ["MK-3475"])).toMatchObject({ is: "held", record: { id: "molecule:pembrolizumab" }, question: null });
  expect(one("PDE-5 inhibitors group", ["Sildenafil"])).toMatchObject({ is: "held", record: { id: "molecule:sildenafil" }, question: 'Is "PDE-5 inhibitors group" Sildenafil?' });
});

test.each(["APG2575", "APG 2575", "APG2575 tablets"])("%s has the same letters and digits: a question", (name) => {
  expect(one(name)).toMatchObject({ is: "held", record: { id: "molecule:apg-2575" }, question: `Is "${name}" APG-2575?` });
});

test("a salt is a question", () => {
  expect(one("sildenafil citrate 100 mg CT")).toMatchObject({ record: { id: "molecule:sildenafil" }, question: 'Is "sildenafil citrate 100 mg CT" Sildenafil?' });
});

test("what a person said stands", () => {
  expect(one("BCL-2 blocker")).toMatchObject({ record: { id: "molecule:apg-2575" }, question: null });
  expect(one("Water")).toEqual({ is: "untracked" });
});

test("a placebo is nothing's molecule, whatever it looks like", () => {
  expect(given([{ name: "Pembrolizumab placebo" }])[0]).toMatchObject({ answer: { is: "untracked" }, role: "comparator" });
});

test("procedures, devices and ways of life are kept as text and wait for nobody", () => {
  const types = ["PROCEDURE", "DEVICE", "BEHAVIORAL", "RADIATION", "DIAGNOSTIC_TEST", "DIETARY_SUPPLEMENT", "OTHER"];
  const { statements, unmapped } = mappedOf({ drugs: types.map((type) => ({ name: `${type} of theirs`, type })) });
  expect(statements.at(-1)?.data.molecules).toHaveLength(types.length);
  expect(unmapped).toEqual([]);
});

test("combinations are taken apart where one of them is known", () => {
  const texts = (name: string, more: Sketch["drugs"] = []) => given([{ name }, ...more]).map(({ text, answer }) => (answer.is === "held" ? answer.record.id : text));
  expect(texts("APG-2575 + Acalabrutinib")).toEqual(["molecule:apg-2575", "Acalabrutinib"]);
  expect(texts("Pembrolizumab/Quavonlimab")).toEqual(["molecule:pembrolizumab", "Quavonlimab"]);
  expect(texts("Axitinib and pembrolizumab")).toEqual(["Axitinib", "molecule:pembrolizumab"]);
  expect(texts("IBI939+ Sintilimab", [{ name: "IBI939" }])).toEqual(["IBI939", "Sintilimab"]);
  expect(texts("Trifluridine/Tipiracil")).toEqual(["Trifluridine/Tipiracil"]);
  expect(texts("GP+PD-1+Tight")).toEqual(["GP+PD-1+Tight"]);
});

test("one drug in two doses is one entry, and gets the arms of both", () => {
  const [only, ...more] = given([{ name: "BC008-1A 900mg", arms: ["A"] }, { name: "BC008-1A 1200mg", arms: ["B"] }], { arms: { A: "EXPERIMENTAL", B: "EXPERIMENTAL" } });
  expect(more).toEqual([]);
  expect(only).toMatchObject({ text: "BC008-1A", answer: { is: "new", title: "BC008-1A" } });
  expect([...(only?.arms ?? [])]).toEqual(["A", "B"]);
});

test("an unknown drug of a company's study is likely a molecule; a hospital's is kept as text", () => {
  const drugs = [{ name: "ZZ-1234 tablets", otherNames: ["Zetanib", "ZETA®", "a TKI for the treatment of all"] }];
  const industry = mappedOf({ drugs });
  expect(industry.statements.find(({ kind }) => kind === "molecule")).toMatchObject({
    slug: "zz-1234",
    data: { name: "ZZ-1234", names: [{ id: "zetanib", kind: "alias", text: "Zetanib" }, { id: "zeta", kind: "brand", text: "ZETA" }] },
    doubts: { "*": { question: 'Track "ZZ-1234" as a molecule?', about: { what: "molecule", text: "ZZ-1234 tablets" } } },
  });
  expect(industry.unmapped).toEqual([]);
  const hospital = mappedOf({ drugs, sponsor: { name: "A Hospital", class: "OTHER" } });
  expect(hospital.statements.filter(({ kind }) => kind === "molecule")).toEqual([]);
  expect(hospital.statements.at(-1)?.data.molecules).toEqual([{ id: "zz-1234-tablets", moleculeId: null, name: "ZZ-1234 tablets", role: "investigational" }]);
  expect(hospital.unmapped).toEqual([{ what: "molecule", text: "ZZ-1234 tablets", reason: "No held molecule has this name." }]);
});

test("studies that list the names of a drug in another order mean one new molecule", () => {
  const id = (name: string, otherNames: string[]) => (one(name, otherNames) as { id: string }).id;
  expect(new Set([id("EOS-448", ["EOS884448", "belrestotug"]), id("Belrestotug", ["EOS884448", "EOS-448"]), id("EOS884448", ["EOS-448, Belrestotug"])]).size).toBe(1);
});

const roles = (drugs: NonNullable<Sketch["drugs"]>, arms: Record<string, string>, title = "A Study") => Object.fromEntries(given(drugs, { arms, title }).map(({ text, role }) => [text, role]));

test("control arms make comparators; what both sides get goes along", () => {
  const arms = { T: "EXPERIMENTAL", C: "ACTIVE_COMPARATOR" };
  expect(roles([{ name: "New", arms: ["T"] }, { name: "Old", arms: ["C"] }, { name: "Both", arms: ["T", "C"] }], arms)).toEqual({ New: "investigational", Old: "comparator", Both: "combination" });
});

test("the title tells which of several is studied", () => {
  const arms = { T: "EXPERIMENTAL" };
  const drugs = [{ name: "Alphanib", arms: ["T"] }, { name: "Betanib", arms: ["T"] }, { name: "Gammanib", arms: ["T"] }];
  expect(roles(drugs, arms, "Alphanib Plus Betanib in Cancer")).toEqual({ Alphanib: "investigational", Betanib: "combination", Gammanib: null });
  expect(roles(drugs, arms, "Alphanib in Combination With Betanib and Gammanib for Cancer")).toEqual({ Alphanib: "investigational", Betanib: "combination", Gammanib: "combination" });
  expect(roles(drugs, arms)).toEqual({ Alphanib: null, Betanib: null, Gammanib: null });
});

test("what alone is in all experimental arms is studied", () => {
  const arms = { S: "EXPERIMENTAL", T: "EXPERIMENTAL" };
  expect(roles([{ name: "Alphanib", arms: ["S", "T"] }, { name: "Betanib", arms: ["T"] }], arms)).toEqual({ Alphanib: "investigational", Betanib: null });
});

test("without arms, or with none of a known kind, nobody says", () => {
  expect(roles([{ name: "Alphanib", arms: [] }], {})).toEqual({ Alphanib: null });
  expect(roles([{ name: "Alphanib", arms: ["O"] }], { O: "OTHER" })).toEqual({ Alphanib: null });
});
