import type { SeedRecord } from "#seed/module.ts";
import { registryProgram } from "./program-record.ts";

const ENDED = { derivation: "The only study of this program that was seen ended early. The registry says it of the study; no later study was seen." };

const completed = (slug: string, indication: string) =>
  registryProgram({
    slug,
    molecule: "apg-1252",
    indication,
    nctId: "NCT03080311",
    events: [
      {
        event: { id: "phase-1", kind: "reached", stage: "phase_1", note: "The study is completed; its dates were not seen." },
        locator: "Phase; Status",
        paraphrase: "A completed Phase 1 study.",
      },
    ],
  });

const terminated = (slug: string, indication: string) =>
  registryProgram({
    slug,
    molecule: "apg-1252",
    indication,
    territory: "china",
    nctId: "NCT03387332",
    events: [
      {
        event: { id: "phase-1", kind: "reached", stage: "phase_1", date: "2017-12-01" },
        locator: "Phase; Start date",
        paraphrase: "A Phase 1 study, begun on 1 December 2017.",
      },
      {
        event: { id: "phase-1-ended", kind: "left", stage: "phase_1", status: "discontinued", date: "2021-04-15", note: "The study was terminated." },
        locator: "Status; Completion date",
        paraphrase: "The study was terminated, with 24 participants; its last day is 15 April 2021.",
        evidence: ENDED,
      },
    ],
  });

export const apg1252Programs: SeedRecord[] = [
  completed("apg-1252-sclc", "sclc"),
  completed("apg-1252-solid-tumours", "solid-tumours"),
  terminated("apg-1252-sclc-china", "sclc"),
  terminated("apg-1252-solid-tumours-china", "solid-tumours"),
  registryProgram({
    slug: "apg-1252-sclc-paclitaxel",
    molecule: "apg-1252",
    indication: "sclc",
    setting: "relapsed or refractory, with paclitaxel",
    nctId: "NCT04210037",
    events: [
      {
        event: { id: "phase-1-2", kind: "reached", stage: "phase_1_2", date: "2020-08-20" },
        locator: "Phase; Start date",
        paraphrase: "A Phase 1/2 study, begun on 20 August 2020; another copy of the record has Phase 1 alone.",
      },
      {
        event: { id: "phase-1-2-ended", kind: "left", stage: "phase_1_2", status: "discontinued", date: "2022-05-15", note: "The study was terminated." },
        locator: "Status; Completion date",
        paraphrase: "The study was terminated; its last day is 15 May 2022.",
        evidence: ENDED,
      },
    ],
  }),
  registryProgram({
    slug: "apg-1252-neuroendocrine-tumours-china",
    molecule: "apg-1252",
    indication: "neuroendocrine-tumours",
    territory: "china",
    nctId: "NCT04893759",
    events: [
      {
        event: { id: "phase-1", kind: "reached", stage: "phase_1", status: "active", date: "2022-01-21" },
        locator: "Phase; Start date",
        paraphrase: "A Phase 1 study, begun on 21 January 2022 and recruiting.",
      },
    ],
  }),
  registryProgram({
    slug: "apg-1252-myelofibrosis-us",
    molecule: "apg-1252",
    indication: "myelofibrosis",
    territory: "us",
    setting: "after progression on initial therapy",
    nctId: "NCT04354727",
    events: [
      {
        event: { id: "phase-1-2-planned", kind: "guided", stage: "phase_1_2", note: "Registered, and recruiting in one copy of the record." },
        locator: "Phase",
        paraphrase: "A Phase 1/2 study was registered.",
        evidence: { derivation: "Nobody was enrolled: the phase was planned and not reached." },
      },
      {
        event: { id: "phase-1-2-withdrawn", kind: "left", stage: "phase_1_2", status: "withdrawn", note: "The study was withdrawn with nobody enrolled." },
        locator: "Status; Enrolment",
        paraphrase: "The study was withdrawn; nobody had been enrolled.",
      },
    ],
  }),
];
