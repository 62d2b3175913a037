import { seedId, type SeedRecord } from "#seed/module.ts";
import { said } from "./cite.ts";

export const indications: SeedRecord[] = [
  {
    kind: "indication",
    slug: "cml",
    data: {
      name: "Chronic myeloid leukaemia",
      therapeuticArea: "oncology_blood",
      names: [
        { id: "cml", kind: "abbreviation", text: "CML" },
        { id: "myelogenous", kind: "alias", text: "Chronic myelogenous leukaemia" },
      ],
    },
    citations: [
      ...said("Q4.2", "The disease for which HQP1351 is meant, under its older name and its abbreviation.", ["names"]),
      ...said("Q4.2", "The disease for which HQP1351 is meant.", ["name"], { derivation: "Myeloid and myelogenous are two words for the same leukaemia." }),
      ...said("Q4.2", "A leukaemia.", ["therapeuticArea"], { derivation: "Leukaemias are cancers of the blood." }),
    ],
  },
  {
    kind: "indication",
    slug: "cml-tki-refractory",
    data: {
      name: "TKI-refractory chronic myeloid leukaemia",
      therapeuticArea: "oncology_blood",
      line: "After tyrosine kinase inhibitors, particularly with the T315I mutation",
      broaderId: seedId("indication", "cml"),
      names: [{ id: "tki-refractory-cml", kind: "abbreviation", text: "TKI-refractory CML" }],
    },
    citations: [
      ...said("Q4.2", "CML that no longer responds to tyrosine kinase inhibitors, above all where T315I is present.", [
        "name",
        "line",
        "names.tki-refractory-cml",
      ]),
      ...said("Q4.2", "A form of CML.", ["therapeuticArea", "broaderId"], { derivation: "It is chronic myeloid leukaemia, a cancer of the blood, in one setting." }),
    ],
  },
  {
    kind: "indication",
    slug: "solid-tumours",
    data: { name: "Solid tumours", therapeuticArea: "oncology_solid" },
    citations: said("Q4.4", "Solid tumours are what HQP8361 was licensed for.", ["name", "therapeuticArea"]),
  },
];
