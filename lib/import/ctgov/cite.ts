import type { CitationInput } from "#lib/records/state.ts";

/** What the registry says of some fields: the locator is the name of its field, the paraphrase in our words. */
export type Cite = (locator: string, paraphrase: string, fields: readonly string[], derivation?: string) => CitationInput[];

export const citer =
  (sourceId: string): Cite =>
  (locator, paraphrase, fields, derivation) =>
    fields.map((field) => ({ field, sourceId, locator, paraphrase, ...(derivation ? { derivation } : {}) }));
