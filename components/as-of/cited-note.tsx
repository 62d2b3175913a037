import { ChangeList } from "#components/history/change-list.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ChangedFigure } from "#lib/as-of/changed-figures.ts";
import { labelMoment } from "#lib/dates/label.ts";
import { changeTitle } from "#lib/history/change-title.ts";
import { revisionHref } from "#lib/history/revision-href.ts";
import type { RevisionView } from "#lib/history/revision-views.ts";

/** `same`: whether the page, read from the same day by what is held now, says what it said; `figures` are what it says otherwise that is no change of a record on it. */
type Changes = { revisions: RevisionView[]; more: number; hidden: number; figures: ChangedFigure[]; same: boolean };
type Props = { /** As the address says it, and as what was held then comes to. */ cite: string; hash: string | null; on: string; since: string; changes: Changes };

/** Over a page that was opened by the address of a citation: whether it shows what was cited, and what has changed since. */
export function CitedNote({ cite, hash, on, since, changes }: Props) {
  if (hash !== cite)
    return (
      <div role="alert" className="mb-4 border-l-2 border-alert bg-alert-soft px-3 py-2">
        <b>These are not the values that were cited, as of {on}.</b> What was held then comes to <code>{hash}</code>, and the citation says <code>{cite}</code>: the address was
        altered, or this page is made in another way since.
        <Since changes={changes} since={since} />
      </div>
    );
  return (
    <div role="status" className="mb-4 border-l-2 border-link bg-link-soft px-3 py-2">
      <b>These are the values as cited, as of {on}.</b>
      <Since changes={changes} since={since} />
    </div>
  );
}

function Since({ changes: { revisions, more, hidden, figures, same }, since }: { changes: Changes; since: string }) {
  const count = revisions.length + more;
  const untold = !same && count + hidden === 0;
  return (
    <>
      {count + hidden > 0 ? (
        <p>
          {count} {count === 1 ? "change" : "changes"} since of the records that this page shows{more > 0 && `, of which the latest ${revisions.length} are listed`}
          {hidden > 0 && `; ${hidden} more of records that are no longer shown`}.
        </p>
      ) : same ? (
        <p>Nothing of what this page shows has changed since.</p>
      ) : (
        <p>No record that this page shows has changed since, but others have that it goes by.</p>
      )}
      {revisions.length > 0 && (
        <details className="mt-1" open={revisions.length <= 5}>
          <summary className="w-max cursor-pointer text-link">What changed</summary>
          <ul>
            {revisions.map((revision) => (
              <li key={revision.id} className="mt-2">
                <Link href={revisionHref(revision) as "/"}>{changeTitle(revision)}</Link> <span className="text-sm text-muted">{labelMoment(revision.set.at)}</span>
                <ChangeList changes={revision.changes} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {figures.length > 0 && (
        <details className="mt-1" open={figures.length <= 10}>
          <summary className="w-max max-w-full cursor-pointer text-link">What is counted or listed otherwise now</summary>
          <ul>
            {figures.map(({ of, before, after }) => (
              <li key={`${of} ${before}`}>
                {of}: {before ?? "not there"} <span aria-hidden="true">→</span>
                <span className="sr-only">, now:</span> <b>{after ?? "not there"}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
      {(untold || figures.length > 0) && (
        <p className="mt-1">
          <Link href={`/changes?${new URLSearchParams({ recordedFrom: since })}` as "/"}>All that was saved since</Link>
        </p>
      )}
    </>
  );
}
