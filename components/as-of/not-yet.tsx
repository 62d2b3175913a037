import { Link } from "#components/ui/link.tsx";
import { thereNow } from "#lib/as-of/there-now.ts";
import { standsInNow, wordsHere } from "#lib/as-of/stand.ts";
import { labelDate, labelMoment } from "#lib/dates/label.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { recordPath } from "#lib/records/paths.ts";
import { WayToNow } from "./way-to-now.tsx";

/** For a record that there is, and that was not there yet where the page stands in time. */
export async function NotYet({ kind, slug }: { kind: RecordKind; slug: string }) {
  const record = standsInNow() ? null : await thereNow(kind, slug);
  if (!record) return null;
  const { title, fromDay, heldSince } = record;
  return (
    <p className="mt-2">
      {wordsHere()}, there is no {title}.{" "}
      {fromDay && (
        <>
          It is sure to have been there from {labelDate(fromDay)}: <Link href={`${recordPath(kind, slug)}?asOf=${fromDay}`}>see it as of that day</Link>.{" "}
        </>
      )}
      It is held here since {labelMoment(heldSince)}. <WayToNow>See it as of now</WayToNow>
    </p>
  );
}
