import { Link } from "#components/ui/link.tsx";
import { historyHref } from "#lib/history/history-params.ts";
import type { HistoryView } from "#lib/history/load-history.ts";
import { ChangeList } from "./change-list.tsx";
import { CompareForm } from "./compare-form.tsx";
import { HistoryFilters } from "./history-filters.tsx";
import { HistoryPager } from "./history-pager.tsx";
import { RevisionEntry } from "./revision-entry.tsx";
import { SetLine } from "./set-line.tsx";
import { VersionValues } from "./version-values.tsx";

type Shown<Mode extends HistoryView["mode"]> = { view: Extract<HistoryView, { mode: Mode }>; desk: boolean };

/** Every change of a record, the latest first. */
export function HistoryList({ view: { record, base, params, list }, desk }: Shown<"list">) {
  return (
    <>
      <HistoryFilters base={base} params={params} choices={list.choices} />
      <CompareForm base={base} latest={record.version} from={Math.max(1, record.version - 1)} to={record.version} />
      <p role="status" className="mt-3 text-sm text-muted">
        {list.total} {list.total === 1 ? "version" : "versions"}
        {list.total < record.version && ` of ${record.version}`}
      </p>
      {list.total === 0 && <p className="mt-2">No version changed that. Show all to see the others.</p>}
      <h2 className="sr-only">Versions</h2>
      <ol className="mt-2">
        {list.revisions.map((revision) => (
          <RevisionEntry key={revision.id} revision={revision} base={base} params={params} latest={record.version} versionOf={list.versionOf} desk={desk} />
        ))}
      </ol>
      <HistoryPager page={list.page} pages={list.pages} href={(page) => historyHref(base, { ...params, page })} />
    </>
  );
}

/** Two versions side by side. */
export function HistoryComparison({ view: { record, base, comparison } }: Shown<"compare">) {
  const { from, to, changes } = comparison;
  return (
    <>
      <CompareForm base={base} latest={record.version} from={from.version} to={to.version} />
      <h2 className="mt-5 mb-1 text-lg">
        Version {from.version} beside version {to.version}
      </h2>
      {[from, to].map(({ version, set }, index) => (
        <p key={index} className="text-sm text-muted">
          <Link href={historyHref(base, { version }) as "/"}>Version {version}</Link>: <SetLine set={set} /> · {set.reason}
        </p>
      ))}
      <div className="mt-3">
        {changes.length ? <ChangeList changes={changes} sides={[`Version ${from.version}`, `Version ${to.version}`]} fieldHref={(field) => historyHref(base, { field })} /> : <p>The two are the same.</p>}
      </div>
    </>
  );
}

/** One version whole. */
export function HistoryVersion({ view: { record, base, whole } }: Shown<"version">) {
  const { version, set, values, slug, deleted, published } = whole;
  return (
    <>
      <h2 className="mt-5 mb-1 text-lg">Version {version}, whole</h2>
      <p className="text-sm text-muted">
        <SetLine set={set} /> · {set.reason}
      </p>
      <p className="mb-2 text-sm text-muted">
        Address {slug}
        {!published && " · a draft"}
        {deleted && " · deleted"}
        {version < record.version && (
          <>
            {" "}
            · <Link href={historyHref(base, { from: version, to: record.version }) as "/"}>what changed since</Link>
          </>
        )}
      </p>
      <VersionValues values={values} fieldHref={(field) => historyHref(base, { field })} />
    </>
  );
}
