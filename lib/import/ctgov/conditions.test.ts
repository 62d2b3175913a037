import { expect, test } from "vitest";
import { diseaseName, diseaseWords } from "#lib/import/disease-names.ts";
import { conditionsOf, diseaseNames, readsAsDisease } from "./conditions.ts";
import { territoryOf } from "./countries.ts";
import { knownOf, studyOf } from "./mapping.fixtures.ts";

test.each([
  ["Chronic Myeloid Leukemia", "chronic myeloid leukaemia"],
  ["Neuroendocrine Tumors", "Neuroendocrine tumour"],
  ["Solid Tumor", "Solid tumours"],
  ["Esophageal Cancer", "oesophageal cancers"],
  ["Non-Small Cell Lung Cancer", "Non small cell lung cancer"],
  ["Alzheimer's Disease", "Alzheimer disease"],
])("%s is %s", (one, other) => {
  expect(diseaseName(one)).toBe(diseaseName(other));
});

test.each([
  ["Chronic Myeloid Leukemia", "Chronic lymphocytic leukemia"],
  ["Small Cell Lung Cancer", "Non-Small Cell Lung Cancer"],
  ["Hepatitis B", "Hepatitis C"],
  ["Diabetes", "Diabetes insipidus"],
])("%s is not %s", (one, other) => {
  expect(diseaseWords(one)).not.toBe(diseaseWords(other));
});

test("headings from the back are the same words", () => {
  expect(diseaseWords("Leukemia, Myeloid, Chronic")).toBe(diseaseWords("Chronic myeloid leukaemia"));
  expect(diseaseName("Leukemia, Myeloid, Chronic")).not.toBe(diseaseName("Chronic myeloid leukaemia"));
});

test("short forms stand in brackets, before or behind", () => {
  expect(diseaseNames("Acute Myeloid Leukemia (AML)")).toEqual({ name: "Acute Myeloid Leukemia", abbreviation: "AML" });
  expect(diseaseNames("AML (Acute Myeloid Leukemia)")).toEqual({ name: "Acute Myeloid Leukemia", abbreviation: "AML" });
  expect(diseaseNames("Squamous Cell Carcinoma (Skin)")).toEqual({ name: "Squamous Cell Carcinoma (Skin)", abbreviation: null });
  // Some are never closed.
  expect(diseaseNames("AML (Acute Myelogenous Leukemia")).toEqual({ name: "Acute Myelogenous Leukemia", abbreviation: "AML" });
  expect(diseaseNames("Solid Tumor")).toEqual({ name: "Solid Tumor", abbreviation: null });
});

const known = knownOf({
  records: [
    { kind: "indication", slug: "cml", title: "Chronic myeloid leukaemia", names: ["CML"] },
    { kind: "indication", slug: "sclc", title: "Small cell lung cancer", meshId: "D055752" },
    { kind: "indication", slug: "gist", title: "GIST", mondoId: "MONDO:0011719" },
    { kind: "indication", slug: "ph-all", title: "Ph+ ALL" },
  ],
  mappings: [["indication", "Blood cancer", "indication:cml"], ["indication", "Pain", null]],
  mondo: [["D046152", "MONDO:0011719"]],
});
const answers = (conditions: string[], meshes: { id: string; term: string }[] = []) => conditionsOf(studyOf({ conditions, meshes }), known).map(({ answer }) => (answer.is === "held" ? [answer.record.slug, answer.question === null] : [answer.is]));

test("held names are certain, in either spelling and with a short form in brackets", () => {
  expect(answers(["Chronic Myeloid Leukemia", "CML", "Chronic Myeloid Leukemias (CML)", "Ph+ ALL", "Ph Positive ALL"])).toEqual([["cml", true], ["cml", true], ["cml", true], ["ph-all", true], ["ph-all", true]]);
});

test("the same words in another order, and a short form alone, are questions", () => {
  expect(answers(["Leukemia, Myeloid, Chronic"])).toEqual([["cml", false]]);
  expect(answers(["Myelogenous Disorder (CML)"])).toEqual([["cml", false]]);
});

test("a MeSH heading is a question, by its own id or by MONDO's", () => {
  expect(answers(["Oat Cell Carcinoma"], [{ id: "D055752", term: "Small Cell Lung Carcinoma" }])).toEqual([["sclc", false]]);
  expect(answers(["Gastrointestinal Stromal Tumors", "Sarcoma"], [{ id: "D046152", term: "Gastrointestinal Stromal Tumors" }, { id: "D012509", term: "Sarcoma" }])).toEqual([["gist", false], ["unknown"]]);
});

test("a heading is no condition's where there are several and it has another name", () => {
  expect(answers(["Oat Cell Carcinoma", "Pain"], [{ id: "D055752", term: "Small Cell Lung Carcinoma" }])).toEqual([["unknown"], ["untracked"]]);
});

test("the registry's nine digits are MeSH's six", () => {
  const [condition] = conditionsOf(studyOf({ conditions: ["Erectile Dysfunction"], meshes: [{ id: "D000007172", term: "Erectile Dysfunction" }] }), known);
  expect(condition?.mesh).toBe("D007172");
  const [newer] = conditionsOf(studyOf({ conditions: ["COVID-19"], meshes: [{ id: "D000086382", term: "COVID-19" }] }), known);
  expect(newer?.mesh).toBe("D000086382");
});

test("who is let in is no disease", () => {
  expect(["Healthy", "Healthy Volunteers", "Expected Survival Time >6 Months", "Female, Age ≥ 18 Years Old", "x".repeat(90)].filter(readsAsDisease)).toEqual([]);
  expect(["BRAF V600 Mutation", "HER2-expressing", "PD-L1 Expression", "Radical Prostatectomy", "Cardiac Surgery"].filter(readsAsDisease)).toEqual([]);
  expect(["Melanoma", "HIV Infection", "BRAF V600E Mutation Positive Melanoma", "HER2-expressing Breast Cancer", "Philadelphia Chromosome Positive Acute Lymphoblastic Leukemia"].every(readsAsDisease)).toBe(true);
});

test.each([
  [[], null],
  [["China"], "china"],
  [["United States"], "us"],
  [["Puerto Rico", "United States"], "us"],
  [["Germany", "France"], "eu"],
  [["Russian Federation"], "russia"],
  [["South Korea"], null],
  [["United States", "Australia"], null],
  [["United States", "Germany"], "global"],
  [["China", "Japan", "South Korea"], "global"],
  [["United Kingdom", "Germany"], null],
])("sites in %j make the territory %s", (countries, territory) => {
  expect(territoryOf(countries).territory).toBe(territory);
});
