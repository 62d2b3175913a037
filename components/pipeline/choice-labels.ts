import type { Choice } from "#lib/programs/pipeline-params.ts";

export const CHOICE_LABELS: Record<Choice, string> = {
  company: "Company",
  target: "Target",
  modality: "Modality",
  stage: "Stage",
  status: "Status",
  indication: "Indication",
  area: "Therapeutic area",
  territory: "Territory",
  partner: "Partner",
  source: "Source",
};
