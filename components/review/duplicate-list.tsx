import { Choose } from "#components/desk/choose.tsx";
import { deskHref } from "#components/desk/desk-pager.tsx";
import { Link } from "#components/ui/link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { DuplicatePair } from "#lib/review/duplicate-queries.ts";
import { KINDS_WITH_RULES } from "#lib/review/duplicate-rules.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

type Props = { pairs: readonly DuplicatePair[]; kind: string; dismissed: boolean; most: number };

/** Two records a line that may be one, and why. */
export function DuplicateList({ pairs, kind, dismissed, most }: Props) {
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Duplicates</h1>
      <p className="mt-1 max-w-[75ch] text-muted">Records that may be one and the same, by their names and identifiers. Compare two, then merge them or note that they are two.</p>
      <form action="/desk/duplicates" className="filter-form mt-3" aria-label="Narrow the list">
        <Choose name="kind" label="Kind" any="Any" chosen={kind === "all" ? "" : kind} choices={KINDS_WITH_RULES.map((value) => ({ value, label: RECORD_KINDS.label(value) }))} />
        <Choose name="show" label="Show" chosen={dismissed ? "dismissed" : "suggested"} choices={[{ value: "suggested", label: "Suggested" }, { value: "dismissed", label: "Found to be two" }]} />
        <button type="submit">Show</button>
      </form>
      <p role="status" className="my-3 text-sm text-muted">
        {pairs.length === 1 ? "1 pair" : `${pairs.length} pairs`}
        {pairs.length > most && `, of which the first ${most} are shown`}
      </p>
      {pairs.length === 0 ? (
        <p className="my-6 border-y border-rule py-6">{dismissed ? "Nobody has noted two that are not one." : "Nothing is suggested."}</p>
      ) : (
        <ul className="border-t border-rule">
          {pairs.slice(0, most).map((pair) => (
            <Pair key={`${pair.first.id} ${pair.second.id}`} pair={pair} />
          ))}
        </ul>
      )}
    </>
  );
}

function Pair({ pair: { kind, first, second, reasons, dismissal } }: { pair: DuplicatePair }) {
  return (
    <li className="border-b border-rule py-2">
      <Link href={deskHref("/desk/duplicates/compare", { kind, stays: first.slug, goes: second.slug }) as "/"} className="font-semibold">
        {first.title} and {second.title}
      </Link>
      <span className="text-sm text-muted"> {RECORD_KINDS.label(kind)}</span>
      {reasons.map((reason) => (
        <p key={reason} className="text-sm">
          {reason}
        </p>
      ))}
      {dismissal && (
        <p className="text-sm text-muted">
          Found to be two by {dismissal.by}, <Moment at={dismissal.at} />: {dismissal.reason}
        </p>
      )}
    </li>
  );
}
