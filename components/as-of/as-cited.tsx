import { ChangeList } from "#components/history/change-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { changesOf, pinHere, type Citable } from "#lib/as-of/cited.ts";
import { citedHere } from "#lib/as-of/stand.ts";
import { labelDate, labelMoment } from "#lib/dates/label.ts";
import { changeTitle } from "#lib/history/change-title.ts";
import { revisionHref } from "#lib/history/revision-href.ts";

/** On a page that was opened by the address of a citation: whether it shows what was cited, and what has changed since. */
export async function AsCited({ what }: { what: Citable }) {
  const cited = citedHere();
  if (!cited) return null;
  const { cite, recorded } = cited;
  const pin = await pinHere(what);
  const on = labelDate(cited.day);
  if (pin?.hash !== cite)
    return (
      <div role="alert" className="mb-4 border-l-2 border-alert bg-alert-soft px-3 py-2">
        <b>These are not the values that were cited, as of {on}.</b> What was held then comes to <code>{pin?.hash}</code>, and the citation says <code>{cite}</code>: the address was
        altered, or this page is made in another way since.
        <Since {...{ what, recorded }} />
      </div>
    );
  return (
    <div role="status" className="mb-4 border-l-2 border-link bg-link-soft px-3 py-2">
      <b>These are the values as cited, as of {on}.</b>
      <Since {...{ what, recorded }} />
    </div>
  );
}

async function Since({ what, recorded }: { what: Citable; recorded: string }) {
  const { revisions, more, hidden } = await changesOf(what, recorded);
  const count = revisions.length + more;
  if (count + hidden === 0) return <p>Nothing of what this page shows has changed since.</p>;
  return (
    <>
      <p>
        {count} {count === 1 ? "change" : "changes"} since of the records that this page shows{more > 0 && `, of which the latest ${revisions.length} are listed`}
        {hidden > 0 && `; ${hidden} more of records that are no longer shown`}.
      </p>
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
    </>
  );
}
