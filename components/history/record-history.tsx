import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { Trail } from "#components/ui/trail.tsx";
import { historyHref } from "#lib/history/history-params.ts";
import type { HistoryView } from "#lib/history/load-history.ts";
import { fieldLabel } from "#lib/records/field-words.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { BringBack } from "./bring-back.tsx";
import { HistoryComparison, HistoryList, HistoryVersion } from "./history-shown.tsx";
import { Problems } from "./problems.tsx";

type Props = {
  view: HistoryView;
  /** Where the record itself is. */
  recordHref: string;
  desk?: boolean;
  /** Stands under what is shown: what can be done about it. */
  children?: ReactNode;
};

/** How a record came to be as it is: for everyone, and at the desk. */
export function RecordHistory({ view, recordHref, desk = false, children }: Props) {
  const { record, base, params, problems } = view;
  return (
    <article>
      <Trail steps={[{ href: recordHref, label: record.title }]} here={view.mode === "list" ? "History" : <Link href={historyHref(base, {})}>History</Link>} />
      <h1 className="text-2xl sm:text-3xl">
        History of {record.title}
        {view.mode === "list" && params.field && `: ${fieldLabel(params.field).toLowerCase()}`}
      </h1>
      <p className="mt-1 max-w-[75ch] text-muted">
        {RECORD_KINDS.label(record.kind)}, at version {record.version}
        {record.deletedAt && ", deleted"}
        {!record.publishedAt && ", a draft"}. Nothing that was saved is ever removed: each version stands here with what it changed, why, and who said so.
      </p>
      {desk && view.wayBack && view.mode === "list" && <BringBack base={base} way={view.wayBack} />}
      <Problems problems={problems} />
      {view.mode === "list" && <HistoryList view={view} desk={desk} />}
      {view.mode === "compare" && <HistoryComparison view={view} desk={desk} />}
      {view.mode === "version" && <HistoryVersion view={view} desk={desk} />}
      {children}
    </article>
  );
}
