/** A study's own record in the registry is a source, with an id and a slug that can be read. */
export const sourceSlug = (nctId: string): string => `clinicaltrials-gov-${nctId.toLowerCase()}`;
export const sourceId = (nctId: string): string => `source:${sourceSlug(nctId)}`;
