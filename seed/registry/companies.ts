import { seedId, type SeedRecord } from "#seed/module.ts";
import { registered } from "./cite.ts";

const ascentage: SeedRecord = {
  kind: "company",
  slug: "ascentage-pharma",
  data: { names: [{ id: "registered", kind: "alias", text: "Ascentage Pharma Group Inc." }] },
  citations: registered("NCT04126681")("Sponsor", "The name under which it sponsors its studies.", ["names.registered"]),
};

/** A company behind Ascentage's studies; no document that states the tie has been read. */
const affiliate = (slug: string, name: string, nctId: string, tie: string): SeedRecord => ({
  kind: "company",
  slug,
  data: { name, parentId: seedId("company", "ascentage-pharma") },
  citations: [
    ...registered(nctId)("Collaborators", "The name under which it takes part in the study.", ["name"]),
    { field: "parentId", unsourcedReason: `Held to be ${tie} of Ascentage Pharma; no document seen states it.` },
  ],
});

const sponsor = (slug: string, name: string, nctId: string): SeedRecord => ({
  kind: "company",
  slug,
  data: { name, kind: "hospital" },
  citations: [
    ...registered(nctId)("Sponsor", "The name under which it sponsors the study.", ["name"]),
    ...registered(nctId)("Sponsor", "A hospital, by its name.", ["kind"], { derivation: "The name says that it is a hospital." }),
  ],
});

const institute = sponsor("institute-of-hematology-and-blood-diseases-hospital", "Institute of Hematology & Blood Diseases Hospital", "NCT06757855");
institute.data.country = "China";
institute.citations?.push(...registered("NCT06757855")("Sponsor", "The registry adds the country to the name.", ["country"]));

export const companies: SeedRecord[] = [
  ascentage,
  affiliate("suzhou-yasheng-pharmaceutical", "Suzhou Yasheng Pharmaceutical Co., Ltd.", "NCT03387332", "an affiliate"),
  affiliate("healthquest-pharma", "HealthQuest Pharma Inc.", "NCT04126681", "a wholly owned subsidiary"),
  sponsor("first-affiliated-hospital-of-soochow-university", "First Affiliated Hospital of Soochow University", "NCT05521204"),
  institute,
];
