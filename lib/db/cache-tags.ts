import type { RecordKind } from "./generated/enums.ts";

/** What is read from records of these kinds goes stale when one of them is written. */
export const kindTags = (...kinds: RecordKind[]): string[] => kinds.map((kind) => `kind:${kind}`);
