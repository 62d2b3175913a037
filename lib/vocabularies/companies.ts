import type { CompanyKind } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const COMPANY_KINDS = vocabulary<CompanyKind>({
  biotech: { label: "Biotech", definition: "A company whose main work is research and development of new medicines." },
  pharma: { label: "Pharma", definition: "A company that develops, makes and sells medicines at scale." },
  academic: { label: "Academic or cancer centre", definition: "A university, institute or cancer centre." },
  hospital: { label: "Hospital", definition: "A hospital that sponsors or hosts studies." },
  government: { label: "Government", definition: "A public body." },
  cro: { label: "CRO", definition: "A contract research organisation." },
  other: { label: "Other", definition: "None of the other kinds." },
});
