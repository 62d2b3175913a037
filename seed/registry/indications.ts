import { seedId, type SeedRecord } from "#seed/module.ts";
import { mapped, registered } from "./cite.ts";

type Area = "oncology_solid" | "oncology_blood";
type Disease = {
  slug: string;
  name: string;
  area: Area;
  /** The trial whose conditions or title name the disease. */
  nctId: string;
  locator: string;
  abbreviation?: string;
  line?: string;
  broader?: string;
  ids?: { mondo: string; mesh: string; label: string };
};

const AREA_WORDS: Record<Area, string> = { oncology_solid: "The disease is a solid tumour.", oncology_blood: "The disease is a neoplasm of the blood or bone marrow." };

function indication({ slug, name, area, nctId, locator, abbreviation, line, broader, ids }: Disease): SeedRecord {
  const shown = registered(nctId);
  return {
    kind: "indication",
    slug,
    data: {
      name,
      therapeuticArea: area,
      line: line ?? null,
      broaderId: broader ? seedId("indication", broader) : null,
      mondoId: ids?.mondo ?? null,
      meshId: ids?.mesh ?? null,
      names: abbreviation ? [{ id: "abbreviation", kind: "abbreviation", text: abbreviation }] : [],
    },
    citations: [
      ...shown(locator, "The disease under study.", ["name", ...(line ? ["line"] : []), ...(abbreviation ? ["names.abbreviation"] : [])]),
      ...shown(locator, "The disease under study.", ["therapeuticArea"], { derivation: AREA_WORDS[area] }),
      ...(broader ? shown(locator, "The disease under study.", ["broaderId"], { derivation: "It is a form of that disease, by its name." }) : []),
      ...(ids ? mapped(ids.mondo, `MONDO calls the disease "${ids.label}" and matches it exactly to the MeSH heading ${ids.mesh}.`, ["mondoId", "meshId"]) : []),
    ],
  };
}

export const indications: SeedRecord[] = [
  {
    slug: "sclc",
    name: "Small cell lung cancer",
    abbreviation: "SCLC",
    area: "oncology_solid" as const,
    nctId: "NCT03080311",
    locator: "Title; Conditions",
    ids: { mondo: "MONDO:0008433", mesh: "D055752", label: "small cell lung carcinoma" },
  },
  {
    slug: "neuroendocrine-tumours",
    name: "Neuroendocrine tumours",
    area: "oncology_solid" as const,
    nctId: "NCT04893759",
    locator: "Conditions",
    ids: { mondo: "MONDO:0019496", mesh: "D018358", label: "neuroendocrine neoplasm" },
  },
  { slug: "myelofibrosis", name: "Myelofibrosis", area: "oncology_blood" as const, nctId: "NCT04354727", locator: "Conditions" },
  {
    slug: "ph-all",
    name: "Philadelphia chromosome-positive acute lymphoblastic leukaemia",
    abbreviation: "Ph+ ALL",
    area: "oncology_blood" as const,
    nctId: "NCT06051409",
    locator: "Title; Conditions",
  },
  {
    slug: "cml-chronic-phase",
    name: "Chronic-phase chronic myeloid leukaemia",
    abbreviation: "CP-CML",
    area: "oncology_blood" as const,
    nctId: "NCT06423911",
    locator: "Title; Conditions",
    line: "Chronic phase",
    broader: "cml",
  },
  {
    slug: "gist",
    name: "Gastrointestinal stromal tumour",
    abbreviation: "GIST",
    area: "oncology_solid" as const,
    nctId: "NCT06640361",
    locator: "Conditions",
    ids: { mondo: "MONDO:0011719", mesh: "D046152", label: "gastrointestinal stromal tumor" },
  },
  {
    slug: "gist-sdh-deficient",
    name: "SDH-deficient gastrointestinal stromal tumour",
    abbreviation: "SDH-deficient GIST",
    area: "oncology_solid" as const,
    nctId: "NCT06640361",
    locator: "Conditions",
    broader: "gist",
  },
].map(indication);
