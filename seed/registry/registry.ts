import type { SeedModule } from "#seed/module.ts";
import { catalysts } from "./catalysts.ts";
import { companies } from "./companies.ts";
import { indications } from "./indications.ts";
import { molecules } from "./molecules.ts";
import { apg1252Programs } from "./programs-apg-1252.ts";
import { hqp1351Programs } from "./programs-hqp1351.ts";
import { sources } from "./sources.ts";
import { apg1252Trials } from "./trials-apg-1252.ts";
import { apg2449Trials } from "./trials-apg-2449.ts";
import { hqp1351Trials } from "./trials-hqp1351.ts";

/** What the public trial registry says of the four molecules, as far as copies of its records could be read. */
export const registry: SeedModule = {
  name: "registry",
  reason: "What ClinicalTrials.gov says of the four molecules, as seen in copies",
  records: [
    ...sources,
    ...companies,
    ...molecules,
    ...indications,
    ...apg1252Programs,
    ...hqp1351Programs,
    ...apg1252Trials,
    ...hqp1351Trials,
    ...apg2449Trials,
    ...catalysts,
  ],
};
