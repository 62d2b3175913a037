import type { SeedRecord } from "#seed/module.ts";
import { registryRecords } from "./trial-record.ts";

/** Of this study no more than its number and its drug was seen. */
export const apg2449Trials: SeedRecord[] = registryRecords({ nctId: "NCT03917043", molecule: "apg-2449" });
