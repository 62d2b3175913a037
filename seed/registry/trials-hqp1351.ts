import type { SeedRecord } from "#seed/module.ts";
import { registryRecords, type RegistryRow } from "./trial-record.ts";

const ASCENTAGE = { sponsor: "ascentage-pharma" };

const ascentage: RegistryRow[] = [
  {
    nctId: "NCT04126681",
    molecule: "hqp1351",
    title: "A Pivotal Study of HQP1351 in Patients With Chronic Myeloid Leukemia in Chronic Phase",
    phase: "phase_2",
    status: "active_not_recruiting",
    start: "2019-10-21",
    primaryCompletion: "2024-12-31 guided",
    enrolment: [144, "actual"],
    ...ASCENTAGE,
    collaborator: "healthquest-pharma",
    conditions: ["Chronic Myeloid Leukemia"],
    countries: ["China"],
    programs: ["hqp1351-cml-tki-refractory-china"],
    belongs: "A pivotal Phase 2 study of HQP1351 for CML in China, of 2019: the one that the interview announces.",
  },
  {
    nctId: "NCT04126707",
    molecule: "hqp1351",
    title: "The Absorption, Metabolism and Excretion of [14C] HQP1351 in Humans",
    phase: "phase_1",
    status: "completed",
    completion: "2020-01-13",
    healthyVolunteers: true,
    ...ASCENTAGE,
    collaborator: "healthquest-pharma",
  },
  {
    nctId: "NCT04260022",
    molecule: "hqp1351",
    title: "Phase 1B, PK Safety and Efficacy of Orally Administered HQP1351",
    phase: "phase_1",
    enrolment: [40, "estimated"],
    ...ASCENTAGE,
    conditions: ["Chronic Myeloid Leukemia", "Philadelphia Chromosome Positive Acute Lymphoblastic Leukemia"],
    programs: ["hqp1351-cml", "hqp1351-ph-all"],
  },
  {
    nctId: "NCT06051409",
    molecule: "hqp1351",
    title: "Olverembatinib Combined With Chemotherapy in Newly Diagnosed Ph+ ALL (POLARIS-1)",
    acronym: "POLARIS-1",
    phase: "phase_3",
    ...ASCENTAGE,
    conditions: ["Philadelphia Chromosome Positive Acute Lymphoblastic Leukemia"],
    programs: ["hqp1351-ph-all-newly-diagnosed"],
  },
  {
    nctId: "NCT06423911",
    molecule: "hqp1351",
    other: { name: "Bosutinib" },
    title: "Study of Olverembatinib (HQP1351) in Patients With CP-CML",
    acronym: "POLARIS-2",
    phase: "phase_3",
    status: "recruiting",
    start: "2024-02-05",
    ...ASCENTAGE,
    conditions: ["Chronic Myeloid Leukemia", "CML", "CML, Chronic Phase"],
    programs: ["hqp1351-cml-chronic-phase"],
  },
  {
    nctId: "NCT06640361",
    molecule: "hqp1351",
    title: "Olverembatinib in SDH-deficient GIST (POLARIS-3)",
    acronym: "POLARIS-3",
    phase: "phase_3",
    status: "recruiting",
    ...ASCENTAGE,
    conditions: ["SDH-deficient GIST"],
    programs: ["hqp1351-gist-sdh-deficient"],
  },
];

/** Studies that others run with HQP1351: they support no program of the company's. */
const investigators: RegistryRow[] = [
  {
    nctId: "NCT05521204",
    molecule: "hqp1351",
    phase: "phase_2",
    start: "2022-09-01",
    sponsor: "first-affiliated-hospital-of-soochow-university",
    conditions: ["FGFR1-rearranged neoplasms"],
  },
  {
    nctId: "NCT06757855",
    molecule: "hqp1351",
    phase: "phase_1_2",
    start: "2025-01-26",
    sponsor: "institute-of-hematology-and-blood-diseases-hospital",
    conditions: ["Blast-phase CML"],
  },
];

export const hqp1351Trials: SeedRecord[] = [...ascentage, ...investigators].flatMap((row) => registryRecords(row));
