export type FeedFormat = "atom" | "json" | "ics";

/** How a feed may be written, by the ending of its address. */
export const FEED_FORMATS: Record<FeedFormat, { type: string; label: string; use: string }> = {
  atom: { type: "application/atom+xml", label: "Atom", use: "for a feed reader" },
  json: { type: "application/feed+json", label: "JSON Feed", use: "for a feed reader, or a program of your own" },
  ics: { type: "text/calendar", label: "Calendar", use: "for a calendar program" },
};

export const FORMATS = Object.keys(FEED_FORMATS) as FeedFormat[];

/** `pipeline.atom` taken apart; null where the ending is none of a feed. */
export function splitFeedName(name: string): { base: string; format: FeedFormat } | null {
  const [, base = "", ending = ""] = /^(.+)\.([a-z]+)$/.exec(name) ?? [];
  const format = FORMATS.find((one) => one === ending);
  return format ? { base, format } : null;
}

/** Where a feed is, from the root of the site. */
export const feedPath = (base: string, format: FeedFormat, query = ""): string => `/feeds/${base}.${format}${query ? `?${query}` : ""}`;
