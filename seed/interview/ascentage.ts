import type { SeedRecord } from "#seed/module.ts";
import { said } from "./cite.ts";

const AS_OF = "2019-05";

/** Ascentage Pharma itself, with its people, milestones and the totals that the interview states. */
export const ascentage: SeedRecord = {
  kind: "company",
  slug: "ascentage-pharma",
  data: {
    name: "Ascentage Pharma",
    kind: "biotech",
    country: "China",
    established: "2009",
    establishedPlace: "Shanghai, Zhangjiang High-Tech Park",
    focus: "Protein-protein interactions (PPIs) in the pathways of apoptosis; beside them, next-generation kinase inhibitors.",
    strategy:
      "In China, a fully integrated company that does its own research and development, manufacturing and commercialisation. Outside China, development with partners.",
    people: [
      { id: "dajun-yang-founder", person: "Dajun Yang", role: "Founder" },
      { id: "dajun-yang-chairman", person: "Dajun Yang", role: "Chairman" },
      { id: "dajun-yang-executive-director", person: "Dajun Yang", role: "Executive director" },
      { id: "dajun-yang-ceo", person: "Dajun Yang", role: "Chief executive officer" },
      { id: "shaomeng-wang-co-founder", person: "Shaomeng Wang", role: "Co-founder" },
      { id: "shaomeng-wang-sab", person: "Shaomeng Wang", role: "Chairman of the scientific advisory board" },
      {
        id: "shaomeng-wang-professor",
        person: "Shaomeng Wang",
        role: "Warner-Lambert/Parke-Davis Professor in Medicine",
        organisation: "University of Michigan, Ann Arbor",
      },
      {
        id: "shaomeng-wang-editor",
        person: "Shaomeng Wang",
        role: "Editor-in-chief",
        organisation: "Journal of Medicinal Chemistry",
        since: "2011",
      },
    ],
    milestones: [
      {
        id: "rd-centre-2005",
        kind: "site",
        date: "2005",
        description: "Its founders open a research and development centre in Shanghai, for an earlier US company of theirs.",
      },
      { id: "founding", kind: "founding", date: "2009", description: "Founded in Shanghai, in the Zhangjiang High-Tech Park." },
      { id: "hong-kong", kind: "registration", date: "2009", description: "Registered in Hong Kong as well." },
      {
        id: "us-ind-ranking",
        kind: "ranking",
        date: "2019-04",
        description: "Third among Chinese companies by US INDs accepted, in a Chinese report; Jiangsu Hengrui leads with seven, Fosun Pharma follows with six.",
      },
      {
        id: "sixth-us-ind",
        kind: "regulatory",
        description: "Sixth US IND, which draws level with Fosun Pharma. The month is given as June; the year is not stated.",
      },
      {
        id: "fda-first-review",
        kind: "regulatory",
        description: "The FDA has accepted most of the US applications within 30 days, at the first review.",
      },
      {
        id: "suzhou-site",
        kind: "site",
        description: "A research and development centre and a manufacturing site are being built in bioBAY, Suzhou.",
      },
    ],
    totals: [
      { id: "founders", measure: "founders", value: 3 },
      { id: "molecules-in-clinic", measure: "molecules_in_clinic", value: 8, asOf: AS_OF },
      { id: "molecules-in-us-trials", measure: "molecules_in_us_trials", value: 6, asOf: AS_OF },
      { id: "kinase-inhibitors", measure: "kinase_inhibitors", value: 3, asOf: AS_OF },
      { id: "us-inds", measure: "us_inds", value: 6 },
      { id: "patents-issued", measure: "patents_issued", qualifier: "more_than", value: 80, asOf: AS_OF },
      { id: "patents-pending", measure: "patents_pending", qualifier: "more_than", value: 200, asOf: AS_OF },
      { id: "employees", measure: "employees", qualifier: "more_than", value: 400, asOf: AS_OF },
    ],
  },
  citations: [
    ...said("intro", "The company is introduced as Ascentage Pharma.", ["name"]),
    ...said("title", "The heading places the company in China.", ["country"]),
    ...said("Q7.4", "Genor is called another biotech from China.", ["kind"], { derivation: "Another beside Ascentage: it counts as a biotech itself." }),
    ...said("Q1.2", "Officially founded in 2009 in a high-tech park in Shanghai.", ["established", "establishedPlace", "milestones.founding"]),
    ...said("Q1.2", "Registered in Hong Kong too in that year, which it saw as a way to markets abroad.", ["milestones.hong-kong"]),
    ...said("Q1.3", "The field it chose is the interplay of proteins, in particular where it steers apoptosis.", ["focus"]),
    ...said("Q4.1", "It widened its field to kinase inhibitors, to spread the risk.", ["focus"]),
    ...said("Q6.1", "For China the plan runs from research through manufacturing to sales; a centre and a plant are under construction in Suzhou.", [
      "strategy",
      "milestones.suzhou-site",
    ]),
    ...said("Q6.3", "Abroad it looks for partners, large companies as well as ones whose portfolio fits.", ["strategy"]),
    ...said("title", "The heading gives his offices: chairman, executive director and CEO.", [
      "people.dajun-yang-chairman",
      "people.dajun-yang-executive-director",
      "people.dajun-yang-ceo",
    ]),
    ...said("intro", "The introduction gives the same three offices.", [
      "people.dajun-yang-chairman",
      "people.dajun-yang-executive-director",
      "people.dajun-yang-ceo",
    ]),
    ...said("Q1", "The first question addresses him as founder and CEO.", ["people.dajun-yang-founder", "people.dajun-yang-ceo"]),
    ...said("Q1.1", "There were three co-founders; Wang is one of them, and chairs the scientific advisory board.", [
      "totals.founders",
      "people.shaomeng-wang-co-founder",
      "people.shaomeng-wang-sab",
    ]),
    ...said("Q1.1", "On coming back to Shanghai in 2005 the founders first opened a centre there for the US company they then had.", ["milestones.rd-centre-2005"]),
    ...said("Q3.2", "Wang holds a named chair in Michigan and has edited the journal since 2011.", [
      "people.shaomeng-wang-professor",
      "people.shaomeng-wang-editor",
    ]),
    ...said("Q1.4", "Eight molecules are in clinical testing, in China, the US and Australia; every one is a new molecular entity against a new target.", [
      "totals.molecules-in-clinic",
    ]),
    ...said("Q2.2", "More than 80 patents are granted, with expiry between 2025 and 2037, and more than 200 applications are pending worldwide.", [
      "totals.patents-issued",
      "totals.patents-pending",
    ]),
    ...said("Q3.5", "Six molecules are being tested in the US; the FDA took most of the applications at the first review, inside 30 days.", [
      "totals.molecules-in-us-trials",
      "milestones.fda-first-review",
    ]),
    ...said("Q3.6", "A Chinese report of April 2019 ranks it third in the country by US INDs; a sixth in June makes it equal to Fosun.", [
      "milestones.us-ind-ranking",
      "milestones.sixth-us-ind",
      "totals.us-inds",
    ]),
    ...said("Q4.1", "Three of its molecules are next-generation kinase inhibitors, all against validated targets for which products are sold.", [
      "totals.kinase-inhibitors",
    ]),
    ...said("Q8.5", "The staff numbers more than 400.", ["totals.employees"]),
    ...said("intro", "The talk is dated to May 2019, and the totals are given as of that moment.", [
      "totals.molecules-in-clinic.asOf",
      "totals.molecules-in-us-trials.asOf",
      "totals.kinase-inhibitors.asOf",
      "totals.patents-issued.asOf",
      "totals.patents-pending.asOf",
      "totals.employees.asOf",
    ]),
  ],
};
