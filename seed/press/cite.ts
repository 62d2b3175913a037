import { seedId } from "#seed/module.ts";
import type { CitationInput } from "#lib/records/state.ts";

/** The releases and reports, by what they are called in this folder. */
export const SOURCES = {
  filing: "pharma-letter-2020-10-21",
  approval: "biospace-2021-11-30",
  launch: "peking-university-2021-12-23",
  reimbursement: "pr-newswire-2023-01-19",
  ceremony: "pr-newswire-asia-2023-11-24",
  option: "pr-newswire-2024-06-14",
  takeda: "business-wire-2024-06-14",
  macau: "pharmanow-2024-07-08",
  phase3: "pr-newswire-2024-10-07",
} as const;

type SourceName = keyof typeof SOURCES;

/** What a release says, in our words. It is cited as a whole: a release has no parts to point to. */
export const reported = (source: SourceName, paraphrase: string, fields: string[], evidence?: { derivation: string }): CitationInput[] =>
  fields.map((field) => ({ field, sourceId: seedId("source", SOURCES[source]), paraphrase, ...evidence }));
