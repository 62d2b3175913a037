import { today } from "#lib/dates/days.ts";
import { dayAt, isNow, type AsOf } from "#lib/db/as-of.ts";
import { citeHere, pointHere } from "#lib/db/point-here.ts";
import { addressAt, pointEntries, queryAt } from "./query.ts";
import { asOfWords } from "./words.ts";

/** An address of this site, read from where the page stands in time. */
export const addressHere = (href: string): string => addressAt(href, pointHere());

/** The same, with the hash under which the page was cited: for the one that it has moved to. */
export function sameAddressHere(href: string): string {
  const [address, cite] = [addressHere(href), citeHere()];
  return cite === null ? address : `${address}${address.includes("?") ? "&" : "?"}cite=${cite}`;
}

/** The day by which what is due is judged, read from there. */
export const judgedOn = (asOf: AsOf): string => dayAt(asOf) ?? today();

/** The same of the page. */
export const dayHere = (): string => judgedOn(pointHere());

/** The same for what is not a link: the parameters that say where the page stands. */
export const entriesHere = (): [string, string][] => pointEntries(pointHere());

/** A query with the same, for addresses that are no pages. */
export const queryHere = (query: string): string => queryAt(query, pointHere());

/** "As of now"; "As of 31 May 2019, by what is known today". */
export const wordsHere = (): string => asOfWords(pointHere());

/** Whether the page is read as of now, as most are. */
export const standsInNow = (): boolean => isNow(pointHere());

/** The day that the address names; null where it names none. */
export const namedDay = (): string | null => pointHere().day;

/** Where the page was opened by the address of a citation: its hash, the moment it is pinned to, and the day of it. */
export function citedHere(): { cite: string; recorded: string; day: string } | null {
  const cite = citeHere();
  const { day, recorded } = pointHere();
  return cite === null || recorded === null ? null : { cite, recorded, day: day ?? recorded.slice(0, 10) };
}
