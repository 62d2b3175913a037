import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { CitationInput, DiscrepancyInput, Scalar } from "#lib/records/state.ts";
import type { World } from "./sizes.ts";

type ItemInput = { id: string } & Record<string, Scalar>;
export type Made = { slug: string; data: Record<string, Scalar | ItemInput[]>; citations?: CitationInput[]; discrepancies?: DiscrepancyInput[] };

/**
 * Makes the records of a kind. What one is at a version follows from its number and the version alone: nothing is kept
 * in memory between the sets.
 */
export type Maker = {
  kind: RecordKind;
  count: (world: World) => number;
  /** The week of each of its versions, in order. */
  weeks: (world: World, index: number) => number[];
  /** `version` counts from one. */
  make: (world: World, index: number, version: number) => Made;
};

export const idOf = (kind: RecordKind, slug: string): string => `${kind}:${slug}`;
