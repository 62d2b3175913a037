import { changesOf, pinHere, type Citable } from "#lib/as-of/cited.ts";
import { citedHere } from "#lib/as-of/stand.ts";
import { labelDate } from "#lib/dates/label.ts";
import { CitedNote } from "./cited-note.tsx";

/** On a page that was opened by the address of a citation: whether it shows what was cited, and what has changed since. */
export async function AsCited({ what }: { what: Citable }) {
  const cited = citedHere();
  if (!cited) return null;
  const pin = await pinHere(what);
  return <CitedNote cite={cited.cite} hash={pin?.hash ?? null} on={labelDate(cited.day)} since={cited.recorded} changes={await changesOf(what, cited.recorded)} />;
}
