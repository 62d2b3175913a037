import { seedId, type SeedRecord } from "#seed/module.ts";
import { registrySlug } from "./cite.ts";
import { registryRecords, type RegistryRow } from "./trial-record.ts";

const ASCENTAGE = { sponsor: "ascentage-pharma" };

const ascentage: RegistryRow[] = [
  {
    nctId: "NCT03080311",
    molecule: "apg-1252",
    title: "A Study of APG-1252 in Patients With SCLC or Other Solid Tumors",
    phase: "phase_1",
    status: "completed",
    ...ASCENTAGE,
    conditions: ["Small Cell Lung Cancer", "Solid Tumor"],
    programs: ["apg-1252-sclc", "apg-1252-solid-tumours"],
  },
  {
    nctId: "NCT03387332",
    molecule: "apg-1252",
    title: "APG-1252 in Patients With SCLC or Advanced Solid Tumors",
    phase: "phase_1",
    status: "terminated",
    start: "2017-12-01",
    primaryCompletion: "2020-11-09",
    completion: "2021-04-15",
    enrolment: [24, "actual"],
    ...ASCENTAGE,
    collaborator: "suzhou-yasheng-pharmaceutical",
    conditions: ["Small Cell Lung Cancer and Other Solid Tumors"],
    countries: ["China"],
    programs: ["apg-1252-sclc-china", "apg-1252-solid-tumours-china"],
  },
  {
    nctId: "NCT04893759",
    molecule: "apg-1252",
    title: "A Study of Pelcitoclax (APG-1252) in Patients With Neuroendocrine Tumors",
    phase: "phase_1",
    status: "recruiting",
    start: "2022-01-21",
    primaryCompletion: "2023-10-01 guided",
    completion: "2024-12-31 guided",
    enrolment: [60, "estimated"],
    ...ASCENTAGE,
    conditions: ["Neuroendocrine Tumors"],
    countries: ["China"],
    programs: ["apg-1252-neuroendocrine-tumours-china"],
  },
];

const paclitaxel: RegistryRow = {
  nctId: "NCT04210037",
  molecule: "apg-1252",
  other: { name: "Paclitaxel", role: "combination" },
  title: "Study of APG-1252 Plus Paclitaxel in Patients With Relapsed/Refractory Small Cell Lung Cancer",
  phase: "phase_1_2",
  status: "terminated",
  start: "2020-08-20",
  completion: "2022-05-15",
  ...ASCENTAGE,
  conditions: ["Small Cell Lung Cancer"],
  programs: ["apg-1252-sclc-paclitaxel"],
};

const ruxolitinib: RegistryRow = {
  nctId: "NCT04354727",
  molecule: "apg-1252",
  other: { name: "Ruxolitinib" },
  title: "A Study of APG-1252 in Patients With Myelofibrosis Who Progressed After Initial Therapy",
  phase: "phase_1_2",
  status: "withdrawn",
  enrolment: [0, "actual"],
  ...ASCENTAGE,
  conditions: ["Myelofibrosis"],
  countries: ["United States"],
  programs: ["apg-1252-myelofibrosis-us"],
};

const copies = (nctId: string) => seedId("source", registrySlug(nctId));

export const apg1252Trials: SeedRecord[] = [
  ...ascentage.flatMap((row) => registryRecords(row)),
  ...registryRecords(paclitaxel, [
    {
      id: "phase-1-or-1-2",
      field: "phase",
      question: "Phase 1, or Phase 1/2? Copies of the registry record differ. The record keeps Phase 1/2.",
      statements: [
        { id: "phase-1", value: "Phase 1", sourceId: copies("NCT04210037"), locator: "Phase", paraphrase: "Another copy of the same record has Phase 1 alone." },
      ],
    },
  ]),
  ...registryRecords(ruxolitinib, [
    {
      id: "status-in-two-copies",
      field: "status",
      question:
        "Recruiting or withdrawn? Both were true, one after the other: the earlier of two copies has the study recruiting, the later one withdrawn with nobody enrolled. The record keeps the later.",
      statements: [
        {
          id: "recruiting",
          value: "Recruiting",
          sourceId: copies("NCT04354727"),
          locator: "Status",
          paraphrase: "The earlier copy has the study recruiting; neither copy's day is known.",
        },
      ],
    },
  ]),
];
