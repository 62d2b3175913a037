import { pinHere, type Citable } from "#lib/as-of/cited.ts";
import { pointEntries } from "#lib/as-of/query.ts";
import { namedDay } from "#lib/as-of/stand.ts";
import { labelDate } from "#lib/dates/label.ts";
import { siteOrigin } from "#lib/env.ts";
import { CiteAddress } from "./cite-address.tsx";

type Props = { what: Citable; title: string; /** Where the page is, as of now. */ path: string };

/** An address that goes on showing what the page shows here, and says what has changed since. */
export async function CitePage({ what, title, path }: Props) {
  const pin = await pinHere(what);
  if (!pin) return null;
  const { asOf, hash } = pin;
  const address = new URL(path, siteOrigin());
  for (const [key, value] of [...pointEntries(asOf), ["cite", hash] as const]) address.searchParams.set(key, value);
  // A page of a past day is no document of that day: it was written when what it shows was last added to.
  const day = namedDay();
  const date = labelDate((day === null ? asOf.day : null) ?? asOf.recorded?.slice(0, 10) ?? "");
  return <CiteAddress address={address.href} citation={`${title}${day === null ? "" : `, as of ${labelDate(day)}`}. Phaseline, ${date}. ${address.href}`} />;
}
