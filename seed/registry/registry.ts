import type { SeedModule } from "#seed/module.ts";
export const registry: SeedModule = { name: "registry", reason: "What ClinicalTrials.gov says", records: [] };
