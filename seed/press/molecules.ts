import type { SeedRecord } from "#seed/module.ts";
import { reported } from "./cite.ts";

export const molecules: SeedRecord[] = [
  {
    kind: "molecule",
    slug: "hqp1351",
    data: {
      designations: [
        {
          id: "nmpa-priority-review",
          kind: "priority_review",
          regulator: "nmpa",
          date: "2020-10",
          note: "For the application that rests on two pivotal studies, in CML and in accelerated-phase CML.",
        },
        {
          id: "nmpa-breakthrough-therapy",
          kind: "breakthrough_therapy",
          regulator: "nmpa",
          date: "2021-03",
          note: "From the Center for Drug Evaluation (CDE), on the study HQP1351CC203.",
        },
        {
          id: "nmpa-conditional-approval",
          kind: "conditional_approval",
          regulator: "nmpa",
          date: "2021-11",
          indicationId: "indication:cml-tki-refractory",
          note: "The first approval.",
        },
        { id: "fda-orphan-drug", kind: "orphan_drug", regulator: "fda" },
        { id: "fda-fast-track", kind: "fast_track", regulator: "fda" },
        { id: "ema-orphan-drug", kind: "orphan_drug", regulator: "ema" },
      ],
    },
    citations: [
      ...reported("filing", "The NMPA gives the application for olverembatinib priority review.", ["designations.nmpa-priority-review"]),
      ...reported("ceremony", "In March 2021 the CDE granted the designation, on the strength of one study.", ["designations.nmpa-breakthrough-therapy"]),
      ...reported("approval", "The approval, made known on 30 November 2021, is a conditional one.", ["designations.nmpa-conditional-approval"]),
      ...reported("macau", "Orphan drug and fast track at the FDA, and orphan status at the EMA, are listed without dates.", [
        "designations.fda-orphan-drug",
        "designations.fda-fast-track",
        "designations.ema-orphan-drug",
      ]),
    ],
  },
];
