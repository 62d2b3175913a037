import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { CitationInput, DiscrepancyInput } from "./state.ts";

/** The whole desired state of one record. `expectedVersion` is the version it was made against; 0 for a new record. */
export type SaveCommand = {
  kind: RecordKind;
  id: string;
  slug: string;
  expectedVersion: number;
  data: unknown;
  citations?: CitationInput[];
  discrepancies?: DiscrepancyInput[];
  published?: boolean;
  deleted?: boolean;
  /** The record that this one turned out to be; it goes with `deleted`. */
  mergedInto?: string | null;
};
