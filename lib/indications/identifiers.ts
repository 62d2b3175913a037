/** `MONDO:0011996` in the Monarch Initiative's pages. */
export const mondoAddress = (id: string): string => `https://monarchinitiative.org/${id}`;

/** `D015464` in the National Library of Medicine's MeSH browser. */
export const meshAddress = (id: string): string => `https://meshb.nlm.nih.gov/record/ui?ui=${id}`;
