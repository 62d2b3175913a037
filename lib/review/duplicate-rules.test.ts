import { describe, expect, test } from "vitest";
import type { NameKind, RecordKind } from "#lib/db/generated/enums.ts";
import { suggestDuplicates, type Candidate } from "./duplicate-rules.ts";

type Given = { title: string; names?: [NameKind, string][]; values?: Candidate["values"] };
const candidates = (kind: RecordKind, ...given: Given[]): Candidate[] =>
  given.map(({ title, names = [], values = {} }, index) => ({ id: `${index}`, kind, title, names: names.map(([nameKind, text]) => ({ kind: nameKind, text })), values }));
const reasons = (kind: RecordKind, ...given: Given[]) => suggestDuplicates(candidates(kind, ...given)).flatMap((one) => one.reasons);
const companies = (...titles: string[]) => suggestDuplicates(candidates("company", ...titles.map((title) => ({ title })))).length;

describe("molecules", () => {
  test.each([
    ["APG2575", "APG-2575"],
    ["APG-2575", "apg 2575"],
    ["HQP 1351", "HQP1351"],
  ])("%s is %s", (one, other) => expect(reasons("molecule", { title: one }, { title: other })).toHaveLength(1));

  test("by any name that one has and the other has", () => {
    expect(reasons("molecule", { title: "Olverembatinib", names: [["code", "HQP1351"]] }, { title: "GZD824", names: [["alias", "HQP-1351"]] })).toEqual(["The same name, written HQP1351 and HQP-1351"]);
  });

  test.each([
    ["APG-2575", "APG-2449"],
    ["M1", "M-1"],
  ])("%s is not suggested to be %s", (one, other) => expect(reasons("molecule", { title: one }, { title: other })).toEqual([]));

  test("an abbreviation is no sign", () => {
    expect(reasons("molecule", { title: "One", names: [["abbreviation", "TKI"]] }, { title: "Two", names: [["abbreviation", "TKI"]] })).toEqual([]);
  });
});

describe("companies", () => {
  test.each([
    ["MSD", "Merck & Co."],
    ["Merck & Co., Inc.", "MSD"],
    ["Merck Sharp & Dohme", "Merck and Co"],
    ["Ascentage Pharma", "Ascentage Pharma Group International"],
    ["Innovent Biologics, Inc.", "Innovent Biologics"],
    ["Takeda Pharmaceutical Co. Ltd.", "Takeda Pharma"],
    ["Boehringer Ingelheim GmbH", "BOEHRINGER INGELHEIM"],
    ["Takeda Pharmaceutical Company Limited", "Takeda"],
    ["Merck & Co., Inc., Rahway, NJ, USA", "MSD"],
    ["Merck KGaA, Darmstadt, Germany", "Merck KGaA"],
    ["EMD Serono", "Merck KGaA"],
    ["苏州亚盛药业有限公司", "苏州亚盛药业"],
  ])("%s is %s", (one, other) => expect(companies(one, other)).toBe(1));

  test.each([
    ["Merck & Co.", "Merck KGaA"],
    ["MSD", "Merck KGaA"],
    ["Merck", "Merck KGaA"],
    ["Merck & Co., Inc., Rahway, NJ, USA", "Merck KGaA, Darmstadt, Germany"],
    ["Merck Pharma", "MSD"],
    ["Merck", "Merck & Co., Inc."],
    ["Merck Group", "Merck & Co."],
    ["Takeda", "Takeda Oncology"],
    ["Inc.", "Ltd"],
  ])("%s is never suggested to be %s", (one, other) => expect(companies(one, other)).toBe(0));

  test("by another name that one of them goes by", () => {
    expect(reasons("company", { title: "MSD", names: [["alias", "Merck & Co."]] }, { title: "Merck & Co., Inc." })).toEqual(["The same company by name, written MSD and Merck & Co., Inc."]);
  });
});

describe("identifiers", () => {
  test("a target's HGNC id and UniProt accession", () => {
    const values = { hgncId: "HGNC:990", uniprot: "P10415" };
    expect(reasons("target", { title: "BCL2", values }, { title: "Bcl-2 protein", values })).toEqual(["The same HGNC id: HGNC:990", "The same UniProt accession: P10415"]);
  });

  test("a variant shares those of its gene and is another target", () => {
    const values = { hgncId: "HGNC:76", uniprot: "P00519" };
    expect(reasons("target", { title: "ABL1", values }, { title: "ABL1 T315I", values: { ...values, variantOfId: "0" } })).toEqual([]);
  });

  test("an indication's MONDO and MeSH ids, in one setting", () => {
    const values = { mondoId: "MONDO:0011996", meshId: "D015464", line: null };
    expect(reasons("indication", { title: "CML", values }, { title: "Chronic myeloid leukaemia", values })).toHaveLength(2);
    expect(reasons("indication", { title: "CML", values }, { title: "Refractory CML", values: { ...values, line: "refractory" } })).toEqual([]);
  });

  test("a trial's number", () => {
    expect(reasons("trial", { title: "A", values: { nctId: "NCT04126681" } }, { title: "B", values: { nctId: "NCT04126681" } })).toHaveLength(1);
  });

  test("a source's address, whatever stands around it", () => {
    const at = (url: string) => ({ title: url, values: { url } });
    expect(reasons("source", at("https://www.example.org/a/"), at("http://example.org/a?utm_source=x#top"))).toHaveLength(1);
    expect(reasons("source", at("https://example.org/a?id=1"), at("https://example.org/a?id=2"))).toEqual([]);
  });
});

test("three alike are three pairs, and two kinds never one", () => {
  expect(suggestDuplicates(candidates("molecule", { title: "ABC1" }, { title: "ABC-1" }, { title: "abc 1" }))).toHaveLength(3);
  expect(suggestDuplicates([...candidates("molecule", { title: "ABC1" }), ...candidates("target", { title: "ABC1" }).map((one) => ({ ...one, id: "9" }))])).toEqual([]);
});
