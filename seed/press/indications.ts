import { seedId, type SeedRecord } from "#seed/module.ts";
import { mapped } from "#seed/registry/cite.ts";
import { reported } from "./cite.ts";

const broader = (slug: string) => seedId("indication", slug);
const NSCLC = "MONDO:0005233";

export const indications: SeedRecord[] = [
  {
    kind: "indication",
    slug: "cml-chronic-phase-resistant-intolerant",
    data: {
      name: "Resistant or intolerant chronic-phase chronic myeloid leukaemia",
      therapeuticArea: "oncology_blood",
      line: "Resistant or intolerant to TKIs of the first and second generation",
      broaderId: broader("cml-chronic-phase"),
    },
    citations: [
      ...reported("ceremony", "Chronic-phase CML in adults, resistant or intolerant to TKIs of the first and second generation.", ["name", "line"]),
      ...reported("ceremony", "A form of chronic-phase CML.", ["therapeuticArea", "broaderId"], { derivation: "It is chronic-phase CML, a cancer of the blood, in one setting." }),
    ],
  },
  {
    kind: "indication",
    slug: "nsclc",
    data: {
      name: "Non-small cell lung cancer",
      therapeuticArea: "oncology_solid",
      mondoId: NSCLC,
      meshId: "D002289",
      names: [{ id: "abbreviation", kind: "abbreviation", text: "NSCLC" }],
    },
    citations: [
      ...reported("phase3", "The disease in which the two studies are cleared.", ["name", "names.abbreviation"]),
      ...reported("phase3", "The disease in which the two studies are cleared.", ["therapeuticArea"], { derivation: "Lung cancer is a solid tumour." }),
      ...mapped(NSCLC, 'MONDO calls the disease "non-small cell lung carcinoma" and matches it exactly to the MeSH heading D002289.', ["mondoId", "meshId"]),
    ],
  },
  {
    kind: "indication",
    slug: "nsclc-alk-positive-tki-resistant",
    data: {
      name: "ALK-positive non-small cell lung cancer after a second-generation ALK TKI",
      therapeuticArea: "oncology_solid",
      line: "Resistant or intolerant to second-generation ALK TKIs",
      broaderId: broader("nsclc"),
    },
    citations: [
      ...reported("phase3", "ALK-positive NSCLC in which an ALK inhibitor of the second generation has failed or is not tolerated.", ["name", "line"]),
      ...reported("phase3", "A form of NSCLC.", ["therapeuticArea", "broaderId"], { derivation: "It is non-small cell lung cancer, a solid tumour, in one setting." }),
    ],
  },
  {
    kind: "indication",
    slug: "nsclc-alk-positive-treatment-naive",
    data: {
      name: "Treatment-naïve ALK-positive non-small cell lung cancer",
      therapeuticArea: "oncology_solid",
      line: "Treatment-naïve",
      broaderId: broader("nsclc"),
    },
    citations: [
      ...reported("phase3", "ALK-positive NSCLC that has not been treated yet.", ["name", "line"]),
      ...reported("phase3", "A form of NSCLC.", ["therapeuticArea", "broaderId"], { derivation: "It is non-small cell lung cancer, a solid tumour, in one setting." }),
    ],
  },
];
