import { seedId, type SeedRecord } from "#seed/module.ts";
import { said } from "./cite.ts";

const developer = { id: "ascentage-pharma", companyId: seedId("company", "ascentage-pharma"), role: "developer" };

const hqp1351: SeedRecord = {
  kind: "program",
  slug: "hqp1351-cml-tki-refractory-china",
  data: {
    moleculeId: seedId("molecule", "hqp1351"),
    indicationId: seedId("indication", "cml-tki-refractory"),
    territory: "china",
    companies: [developer],
    events: [
      { id: "phase-1", kind: "reached", stage: "phase_1", date: "2016 inferred", note: "First in human." },
      {
        id: "pivotal-phase-2",
        kind: "reached",
        status: "active",
        stage: "pivotal_phase_2",
        date: "2019-05",
        registrational: true,
        note: "The study was starting when the interview was given.",
      },
    ],
  },
  citations: [
    ...said("Q4.2", "HQP1351 is meant for CML that has become refractory to kinase inhibitors.", ["moleculeId", "indicationId"]),
    ...said("Q4.3", "The pivotal study is in China, where nothing of its generation was available.", ["territory"]),
    ...said("Q4.3", "The company brought the molecule into the clinic itself.", ["companies.ascentage-pharma"]),
    ...said("Q4.3", "Ascentage took it into the clinic three years earlier; the trial was the first in people.", ["events.phase-1"]),
    ...said("Q4.3", "The phase of the first trial is not named.", ["events.phase-1.stage"], {
      derivation: "A first-in-human trial is Phase 1 by definition.",
    }),
    ...said("intro", "The talk is dated to May 2019.", ["events.phase-1.date"], {
      derivation: "Three years before an interview given in May 2019: 2019 − 3 = 2016.",
    }),
    ...said("Q4.3", "A pivotal Phase II study is just being started in China.", ["events.pivotal-phase-2"]),
    ...said("intro", "The talk is dated to May 2019, and the start is told of in the present.", ["events.pivotal-phase-2.date"]),
    ...said("Q4.3", "The study is called pivotal.", ["events.pivotal-phase-2.registrational"], {
      derivation: "A pivotal study is one meant to support an approval.",
    }),
  ],
};

const hqp8361: SeedRecord = {
  kind: "program",
  slug: "hqp8361-solid-tumours",
  data: { moleculeId: seedId("molecule", "hqp8361"), indicationId: seedId("indication", "solid-tumours"), companies: [developer] },
  citations: said("Q4.4", "Ascentage took HQP8361 on licence, for solid tumours. How far it has come is not said.", ["moleculeId", "indicationId", "companies"]),
};

/** A molecule named without disease, territory or stage: one row, with nothing filled in. */
const bare = (molecule: string, locator: string, paraphrase: string): SeedRecord => ({
  kind: "program",
  slug: `${molecule}-not-stated`,
  data: { moleculeId: seedId("molecule", molecule), companies: [developer] },
  citations: said(locator, paraphrase, ["moleculeId", "companies"]),
});

export const programs: SeedRecord[] = [
  hqp1351,
  hqp8361,
  bare("apg-1252", "Q6.2", "APG-1252 is one of the company's candidates; disease, territory and stage are not said."),
  bare("apg-2449", "Q4.4", "APG-2449 is one of the company's molecules; disease, territory and stage are not said."),
];
