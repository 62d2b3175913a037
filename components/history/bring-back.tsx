import { Link } from "#components/ui/link.tsx";
import { historyHref } from "#lib/history/history-params.ts";
import type { WayBack } from "#lib/history/way-back.ts";
import { changeSetPath } from "#lib/records/paths.ts";

/** That a record is deleted, and where it is brought back. `base`: the page of its history. */
export function BringBack({ base, way }: { base: string; way: WayBack }) {
  return (
    <p className="mt-2 max-w-[75ch] border-l-2 border-rule-strong pl-3">
      {way.kind === "restore" ? (
        <>
          It was deleted. <Link href={historyHref(base, { version: way.version }) as "/"}>Restore version {way.version}</Link> to bring it back.
        </>
      ) : (
        <>
          It was merged into another record. To have two again, take back <Link href={changeSetPath(way.changeSetId) as "/"}>the merge</Link>.
        </>
      )}
    </p>
  );
}
