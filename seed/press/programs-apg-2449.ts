import { seedId, type SeedRecord } from "#seed/module.ts";
import { reported } from "./cite.ts";

/** Cleared is not started: the phase is planned, and the clearance says since when. */
const cleared = (slug: string, indication: string, disease: string, comparator: string): SeedRecord => ({
  kind: "program",
  slug,
  data: {
    moleculeId: seedId("molecule", "apg-2449"),
    indicationId: seedId("indication", indication),
    territory: "china",
    companies: [{ id: "ascentage-pharma", companyId: seedId("company", "ascentage-pharma"), role: "developer" }],
    events: [
      {
        id: "phase-3-planned",
        kind: "guided",
        stage: "phase_3",
        announced: "2024-10-07",
        registrational: true,
        note: `The study is cleared by the Center for Drug Evaluation (CDE); it is to compare with ${comparator}.`,
      },
    ],
  },
  citations: [
    ...reported("phase3", `The CDE has cleared a registrational Phase 3 study of Ascentage's APG-2449 in ${disease}, against ${comparator}.`, [
      "moleculeId",
      "indicationId",
      "territory",
      "companies",
      "events.phase-3-planned",
    ]),
    ...reported("phase3", "The release of 7 October 2024 speaks of clearance, not of a start.", ["events.phase-3-planned.kind"], {
      derivation: "A study that is cleared has not begun: the phase is planned.",
    }),
  ],
});

export const apg2449Programs: SeedRecord[] = [
  cleared(
    "apg-2449-nsclc-alk-positive-tki-resistant-china",
    "nsclc-alk-positive-tki-resistant",
    "ALK-positive NSCLC after second-generation inhibitors",
    "platinum chemotherapy",
  ),
  cleared("apg-2449-nsclc-alk-positive-treatment-naive-china", "nsclc-alk-positive-treatment-naive", "untreated ALK-positive NSCLC", "crizotinib"),
];
