import type { TherapeuticArea } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const THERAPEUTIC_AREAS = vocabulary<TherapeuticArea>({
  oncology_solid: { label: "Oncology, solid tumours", short: "Solid tumours", definition: "Cancers of organs and tissues." },
  oncology_blood: { label: "Oncology, blood", short: "Blood cancers", definition: "Leukaemias, lymphomas, myeloma and related neoplasms." },
  cardiovascular: { label: "Cardiovascular", definition: "Heart and vessels." },
  metabolic: { label: "Metabolic", definition: "Diabetes, obesity and other disorders of metabolism." },
  neurology: { label: "Neurology", definition: "The nervous system." },
  immunology: { label: "Immunology", definition: "Autoimmune and inflammatory disease." },
  infection: { label: "Infection", definition: "Bacteria, viruses, fungi and parasites." },
  respiratory: { label: "Respiratory", definition: "The lungs and airways." },
  ophthalmology: { label: "Ophthalmology", definition: "The eye." },
  ageing: { label: "Ageing", definition: "Disorders tied to age and senescent cells." },
  other: { label: "Other", definition: "None of the other areas." },
});
