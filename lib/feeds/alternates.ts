import { queryHere } from "#lib/as-of/stand.ts";
import { FEED_FORMATS, feedPath, FORMATS } from "./formats.ts";

/** What a page's head says of its feeds, read from where the page stands in time, for readers that look for them there. */
export const feedAlternates = (base: string, query: string): Record<string, string> =>
  Object.fromEntries(FORMATS.map((format) => [FEED_FORMATS[format].type, feedPath(base, format, queryHere(query))]));
