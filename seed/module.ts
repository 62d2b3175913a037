import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { CitationInput, DiscrepancyInput, Scalar } from "#lib/records/state.ts";

type ItemInput = { id: string } & Record<string, Scalar>;

/**
 * What one source says of one record. A record that is not held yet is made; one that is held keeps what it has and
 * gains these fields, list items (merged by id), citations and discrepancies.
 */
export type SeedRecord = {
  kind: RecordKind;
  slug: string;
  data: Record<string, Scalar | ItemInput[]>;
  citations?: CitationInput[];
  discrepancies?: DiscrepancyInput[];
};

/** Everything that one source (or one family of sources) contributes, saved as one change set or not at all. */
export type SeedModule = { name: string; reason: string; records: SeedRecord[] };

/** Seeded records have readable ids, so that the modules can refer to each other's records. */
export const seedId = (kind: RecordKind, slug: string): string => `${kind}:${slug}`;

type Evidence = { derivation?: string; stance?: "supports" | "contradicts" };

/** Citations of one source: `said("Q4.2", "what it says, in our words", ["name", "targets.bcl2"])`. */
export function sourceCiter(sourceSlug: string) {
  return (locator: string, paraphrase: string, fields: string[], evidence: Evidence = {}): CitationInput[] =>
    fields.map((field) => ({ field, sourceId: seedId("source", sourceSlug), locator, paraphrase, ...evidence }));
}
