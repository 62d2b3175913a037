import { sourceCiter } from "#seed/module.ts";

export const MONDO = "mondo-mesh-mappings-2026";

export const registrySlug = (nctId: string): string => `clinicaltrials-gov-${nctId.toLowerCase()}`;

/** What one record of the registry says; the locator is the name of its field. */
export const registered = (nctId: string) => sourceCiter(registrySlug(nctId));

/** What the table of matches between MONDO and MeSH says; the locator is the MONDO id. */
export const mapped = sourceCiter(MONDO);
