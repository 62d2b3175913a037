import { asOfText, NOW, readAsOfText, type AsOf } from "#lib/db/as-of.ts";
import { AS_OF_KEYS, pointEntries, readAsOfQuery, type Asked } from "./query.ts";

// A page as of a point in time is kept under a path that names the point: `/at/2019-05-31/companies/…` (proxy.ts).

/** What cannot be read keeps its words, for the page to say what is wrong with them: in letters that no decoding changes. */
const UNREAD = "unread:";
const pack = (query: URLSearchParams) => Buffer.from(query.toString()).toString("base64url");
const unpack = (text: string) => new URLSearchParams(Buffer.from(text, "base64url").toString());

/** As much of a value as a page shows. */
const LONGEST = 60;
const CITED = "~";
const segmentOf = (asOf: AsOf, cite: string | null) => (asOfText(asOf) || "now") + (cite === null ? "" : CITED + cite);

/** The part of the path for what a query asks, not yet encoded. */
export function pointSegment(query: URLSearchParams, now: Date): string {
  const { asOf, cite, problems } = readAsOfQuery(query, now);
  if (problems.length === 0) return segmentOf(asOf, cite);
  const asked = new URLSearchParams();
  for (const key of AS_OF_KEYS) for (const value of query.getAll(key).filter((given) => given.trim()).slice(0, 2)) asked.append(key, value.trim().slice(0, LONGEST));
  return `${UNREAD}${pack(asked)}`;
}

/** What such a part of the path says; null where it is none. */
export function readPointSegment(written: string, now: Date): Asked | null {
  const segment = decode(written);
  if (segment === "now") return { asOf: NOW, cite: null, problems: [] };
  if (segment.startsWith(UNREAD)) return { asOf: NOW, cite: null, problems: readAsOfQuery(unpack(segment.slice(UNREAD.length)), now).problems };
  const [point = "", cite] = segment.split(CITED);
  const query = new URLSearchParams([...pointEntries(readAsOfText(point)), ...(cite === undefined ? [] : [["cite", cite]])]);
  const read = readAsOfQuery(query, now);
  return read.problems.length || segmentOf(read.asOf, read.cite) !== segment ? null : read;
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
