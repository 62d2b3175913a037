import { labelDate } from "#lib/dates/label.ts";
import type { AsOf } from "#lib/db/as-of.ts";

const MOMENT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

/** "As of 31 May 2019, by what is known today"; what it was then that is shown, in one sentence. */
export function asOfWords({ day, recorded }: AsOf): string {
  const held = recorded !== null && `${MOMENT.format(new Date(recorded))} UTC`;
  if (day !== null) return `As of ${labelDate(day)}, by what ${held ? `was held here on ${held}` : "is known today"}`;
  return held ? `As it was held here on ${held}` : "As of now";
}
