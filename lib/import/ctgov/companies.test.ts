import { expect, test } from "vitest";
import { companyOf } from "./companies.ts";
import { knownOf, mappedOf, studyOf } from "./mapping.fixtures.ts";
import { companyNames, partiesOf } from "./sponsors.ts";

test.each([
  ["National Cancer Institute (NCI)", { name: "National Cancer Institute", abbreviation: "NCI", parent: null }],
  ["Innovent Biologics (Suzhou) Co. Ltd.", { name: "Innovent Biologics (Suzhou) Co. Ltd.", abbreviation: null, parent: null }],
  ["Genzyme, a Sanofi Company", { name: "Genzyme", abbreviation: null, parent: "Sanofi" }],
  ["Kite, A Gilead Company", { name: "Kite", abbreviation: null, parent: "Gilead" }],
  ["MedImmune LLC, a wholly owned subsidiary of AstraZeneca", { name: "MedImmune LLC", abbreviation: null, parent: "AstraZeneca" }],
  ["Pfizer's Upjohn has merged with Mylan to form Viatris Inc.", { name: "Viatris Inc.", abbreviation: null, parent: null }],
  ["Hoffmann-La Roche", { name: "Hoffmann-La Roche", abbreviation: null, parent: null }],
])("%s", (text, names) => {
  expect(companyNames(text)).toEqual(names);
});

test("a list of collaborators in one is taken apart, and each is one once", () => {
  const study = studyOf({ sponsor: { name: "A" }, collaborators: [{ name: "Merck KGaA, Darmstadt, Germany; Gilead Sciences" }, { name: "gilead sciences" }, { name: "A" }, { name: " " }] });
  expect(partiesOf(study).map(({ role, text }) => [role, text])).toEqual([
    ["sponsor", "A"],
    ["collaborator", "Merck KGaA, Darmstadt, Germany"],
    ["collaborator", "Gilead Sciences"],
  ]);
});

const MSD = { kind: "company", slug: "msd", title: "MSD", names: ["Merck & Co."] } as const;
const HOSPITAL = { kind: "company", slug: "blood-hospital", title: "Blood Diseases Hospital", country: "China" } as const;
const known = knownOf({
  records: [
    MSD,
    HOSPITAL,
    { kind: "company", slug: "ascentage-pharma", title: "Ascentage Pharma" },
    { kind: "company", slug: "twin-a", title: "Twin Inc." },
    { kind: "company", slug: "twin-b", title: "Twin Ltd." },
    { kind: "company", slug: "old", title: "Old Name", isDeleted: true, mergedIntoId: "company:msd" },
  ],
  mappings: [["company", "Our Friends", "company:msd"], ["company", "Nobody GmbH", null], ["company", "Old Friends", "company:old"]],
});
const answer = (name: string, sponsor: { class?: string; investigator?: string } = {}) => {
  const [party] = partiesOf(studyOf({ sponsor: { name, class: sponsor.class ?? "INDUSTRY" }, ...(sponsor.investigator ? { investigator: sponsor.investigator } : {}) }));
  return companyOf(party as NonNullable<typeof party>, known);
};

test("a held name is certain; capitals and accents do not count", () => {
  expect(answer("ascentage  pharma")).toMatchObject({ is: "held", record: { id: "company:ascentage-pharma" }, question: null });
});

test("the same name but for its legal form is a question", () => {
  expect(answer("Ascentage Pharma Group Inc.")).toMatchObject({ is: "held", record: { id: "company:ascentage-pharma" }, question: 'Is "Ascentage Pharma Group Inc." Ascentage Pharma?' });
});

test("MSD and Merck & Co. meet; Merck KGaA meets neither, and Merck alone is nobody", () => {
  for (const name of ["Merck Sharp & Dohme LLC", "Merck & Co., Inc."]) expect(answer(name)).toMatchObject({ is: "held", record: { id: "company:msd" } });
  for (const name of ["Merck KGaA, Darmstadt, Germany", "Merck KGaA"]) expect(answer(name).is).toBe("new");
  expect(answer("Merck KGaA, Darmstadt, Germany")).toHaveProperty("id", (answer("Merck KGaA") as { id: string }).id);
  expect(answer("Merck")).toEqual({ is: "unknown", reason: "The name alone does not say which company it is." });
});

test("the country behind a name is certain where the company is of it, and a question elsewhere", () => {
  expect(answer("Blood Diseases Hospital, China")).toMatchObject({ is: "held", question: null });
  expect(answer("Blood Diseases Hospital, Japan")).toMatchObject({ is: "held", question: 'Is "Blood Diseases Hospital, Japan" Blood Diseases Hospital?' });
});

test("two companies of one name are told, and none is chosen", () => {
  expect(answer("Twin")).toEqual({ is: "unknown", reason: '"Twin" may be Twin Inc. or Twin Ltd..' });
});

test("what a person said of a name is certain; nothing tracked stays nothing; a merged record is what it has become", () => {
  expect(answer("our friends")).toMatchObject({ is: "held", record: { id: "company:msd" }, question: null });
  expect(answer("Nobody GmbH")).toEqual({ is: "untracked" });
  expect(answer("Old Friends")).toMatchObject({ is: "held", record: { id: "company:msd" } });
});

test("a person is no company, by the class or as the sponsor's own investigator", () => {
  for (const given of [{ class: "INDIV" }, { class: "OTHER", investigator: "Jane Doe" }]) expect(answer("Jane Doe", given)).toEqual({ is: "unknown", reason: "A person, by the registry: no company." });
});

test("two ways to write a company that is not held mean one record", () => {
  const [one, other] = [answer("Acme Biologics, Inc."), answer("ACME Biologics")];
  expect(one).toMatchObject({ is: "new", slug: "acme-biologics-inc", title: "Acme Biologics, Inc.", question: null });
  expect(other).toHaveProperty("id", (one as { id: string }).id);
});

test("the registry's class says of public bodies what they are, of others nothing; what it does not know is a question", () => {
  const stated = (name: string, agency: string) => mappedOf({ sponsor: { name, class: agency } }).statements.find(({ kind }) => kind === "company");
  expect(stated("National Cancer Institute (NCI)", "NIH")?.data).toEqual({ name: "National Cancer Institute", kind: "government", names: [{ id: "abbreviation", kind: "abbreviation", text: "NCI" }] });
  expect(stated("Acme", "INDUSTRY")?.data).toEqual({ name: "Acme" });
  expect(stated("Strategic Alliance", "UNKNOWN")?.doubts["*"]?.question).toContain("an organisation to keep a record of");
});

test("a subsidiary is a company of its own, with its parent", () => {
  const { statements } = mappedOf({ sponsor: { name: "Genzyme, a Sanofi Company", class: "INDUSTRY" } });
  const [parent, own] = statements.filter(({ kind }) => kind === "company");
  expect(parent?.data).toEqual({ name: "Sanofi" });
  expect(own?.data).toEqual({ name: "Genzyme", parentId: parent?.id });
});

test("a name that a question was about is offered to the company", () => {
  const { statements } = mappedOf({ sponsor: { name: "Merck Sharp & Dohme LLC", class: "INDUSTRY" } }, { records: [MSD] });
  const about = { what: "company", text: "Merck Sharp & Dohme LLC" };
  expect(statements.find(({ id }) => id === "company:msd")).toMatchObject({
    data: { names: [{ id: "merck-sharp-dohme-llc", kind: "alias", text: "Merck Sharp & Dohme LLC" }] },
    doubts: { "names.merck-sharp-dohme-llc": { question: 'Is "Merck Sharp & Dohme LLC" MSD?', about } },
  });
  expect(statements.at(-1)?.doubts).toEqual({ "companies.msd": { question: 'Is "Merck Sharp & Dohme LLC" MSD?', about } });
});
