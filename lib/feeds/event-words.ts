import { readPartialDate, type Precision } from "#lib/dates/partial-date.ts";
import type { CitationView } from "#lib/records/footnotes.ts";

const KNOWN: Record<Precision, string | null> = {
  day: null,
  month: "The month alone is stated, so this stands on all its days.",
  quarter: "The quarter alone is stated, so this stands on all its days.",
  half: "The half-year alone is stated, so this stands on all its days.",
  year: "The year alone is stated, so this stands on all its days.",
};

/** Why an event stands on more than one day; null where it does not. */
export const precisionWords = (date: string): string | null => KNOWN[readPartialDate(date).precision];

/** "Sources: A talk, Q1; unsourced: by hearsay."; null where there are none. */
export const sourcesLine = (sources: readonly CitationView[]): string | null => (sources.length > 0 ? `Sources: ${[...new Set(sources.map(sourceWords))].join("; ")}.` : null);

const sourceWords = ({ source, locator, stance, unsourcedReason }: CitationView): string =>
  source ? [source.title, locator, stance === "contradicts" && "contradicts it"].filter(Boolean).join(", ") : `unsourced: ${unsourcedReason}`;
