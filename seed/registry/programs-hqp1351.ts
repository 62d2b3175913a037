import { seedId, type SeedRecord } from "#seed/module.ts";
import { registered, registrySlug } from "./cite.ts";
import { registryProgram } from "./program-record.ts";

const UNSEEN = { derivation: "The study is registered; neither its status nor its start was seen, so the phase is counted as planned, not as reached." };
const PIVOTAL = "NCT04126681";

/** The program that the interview names: the registry dates its pivotal study otherwise. */
const china: SeedRecord = {
  kind: "program",
  slug: "hqp1351-cml-tki-refractory-china",
  data: {},
  citations: [
    ...registered(PIVOTAL)("Title; Phase", "A Phase 2 study that its title calls pivotal.", ["events.pivotal-phase-2.stage", "events.pivotal-phase-2.registrational"]),
    ...registered(PIVOTAL)("Start date", "The study began on 21 October 2019.", ["events.pivotal-phase-2.date"], { stance: "contradicts" }),
    ...registered(PIVOTAL)("Locations", "The sites are in China.", ["territory"]),
    ...registered(PIVOTAL)("Sponsor", "Ascentage Pharma sponsors the study.", ["companies.ascentage-pharma"]),
  ],
  discrepancies: [
    {
      id: "pivotal-start",
      field: "events.pivotal-phase-2.date",
      question:
        "When did the pivotal study start? In May 2019 it was said to be starting; the registry has it begin on 21 October 2019. Set-up may have been meant. The record keeps May 2019.",
      statements: [
        {
          id: "registry-start",
          value: "2019-10-21",
          sourceId: seedId("source", registrySlug(PIVOTAL)),
          locator: "Start date",
          paraphrase: "The actual start of the study is 21 October 2019.",
        },
      ],
    },
  ],
};

const registeredOnly = (slug: string, indication: string) =>
  registryProgram({
    slug,
    molecule: "hqp1351",
    indication,
    nctId: "NCT04260022",
    events: [
      {
        event: { id: "phase-1", kind: "guided", stage: "phase_1", note: "Phase 1b, registered; whether it has begun was not seen." },
        locator: "Title; Phase",
        paraphrase: "A Phase 1b study of safety, pharmacokinetics and efficacy.",
        evidence: UNSEEN,
      },
    ],
  });

export const hqp1351Programs: SeedRecord[] = [
  china,
  registeredOnly("hqp1351-cml", "cml"),
  registeredOnly("hqp1351-ph-all", "ph-all"),
  registryProgram({
    slug: "hqp1351-ph-all-newly-diagnosed",
    molecule: "hqp1351",
    indication: "ph-all",
    setting: "newly diagnosed, with chemotherapy",
    nctId: "NCT06051409",
    events: [
      {
        event: {
          id: "phase-3",
          kind: "guided",
          stage: "phase_3",
          registrational: true,
          note: "POLARIS-1, registered; whether it has begun was not seen.",
        },
        locator: "Title; Phase",
        paraphrase: "POLARIS-1, a Phase 3 study.",
        evidence: UNSEEN,
      },
    ],
  }),
  registryProgram({
    slug: "hqp1351-cml-chronic-phase",
    molecule: "hqp1351",
    indication: "cml-chronic-phase",
    nctId: "NCT06423911",
    events: [
      {
        event: { id: "phase-3", kind: "reached", stage: "phase_3", status: "active", date: "2024-02-05", registrational: true, note: "POLARIS-2." },
        locator: "Phase; Start date",
        paraphrase: "POLARIS-2, a Phase 3 study, begun on 5 February 2024.",
      },
    ],
  }),
  registryProgram({
    slug: "hqp1351-gist-sdh-deficient",
    molecule: "hqp1351",
    indication: "gist-sdh-deficient",
    nctId: "NCT06640361",
    events: [
      {
        event: { id: "phase-3", kind: "reached", stage: "phase_3", status: "active", registrational: true, note: "POLARIS-3; the study is recruiting, its start was not seen." },
        locator: "Phase; Status",
        paraphrase: "POLARIS-3, a Phase 3 study that is recruiting.",
      },
    ],
  }),
];
