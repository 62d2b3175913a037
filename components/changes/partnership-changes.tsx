import { Cite } from "#components/records/cite.tsx";
import { Link } from "#components/ui/link.tsx";
import { addressAt } from "#lib/as-of/query.ts";
import { agreementDate, type AgreementDate } from "#lib/changes/agreement-date.ts";
import { PARTNERSHIP_CHANGES } from "#lib/changes/change-words.ts";
import type { PartnershipChange } from "#lib/changes/changed-partnerships.ts";
import { pointsOf, type Span } from "#lib/changes/span.ts";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";

export function PartnershipChanges({ changes, span, notes }: { changes: readonly PartnershipChange[]; span: Span; notes: Footnotes }) {
  return (
    <ul className="my-1 text-sm">
      {changes.map(({ kind, row }) => (
        <li key={`${kind} ${row.id}`} className="border-b border-rule py-1">
          <span className="change-kind">{PARTNERSHIP_CHANGES.label(kind)}</span> <Name kind={kind} row={row} span={span} />
          <Cite notes={notes} record={row.id} field="title" />
          <Dated row={row} notes={notes} {...agreementDate({ kind, row })} />
        </li>
      ))}
    </ul>
  );
}

/** What is gone is read from where it still was. */
function Name({ kind, row, span }: PartnershipChange & { span: Span }) {
  const href = `/partnerships/${row.slug}`;
  return <Link href={kind === "gone" ? addressAt(href, pointsOf(span).from) : href}>{row.title}</Link>;
}

function Dated({ row, notes, date, field, words }: { row: PartnershipChange["row"]; notes: Footnotes } & AgreementDate) {
  if (date === null) return null;
  return (
    <>
      , {words} {labelDate(date)}
      <Cite notes={notes} record={row.id} field={field} />
    </>
  );
}
