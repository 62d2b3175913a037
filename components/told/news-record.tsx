import { ChangeList } from "#components/history/change-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { revisionHref } from "#lib/history/revision-href.ts";
import { historyHref } from "#lib/history/history-params.ts";
import { deskHistoryPath, deskRecordPath, recordPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { moveWords } from "#lib/watches/move-words.ts";
import type { NewsItem } from "#lib/watches/news.ts";

/** So many changes are shown at once; more are folded away. */
const FEW = 4;

/** One record of what was saved together: before and after, and by which watch one is told. */
export function NewsRecord({ item: { revision, unread, by }, desk }: { item: NewsItem; desk: boolean }) {
  const { record, version, changes } = revision;
  const history = desk ? historyHref(deskHistoryPath(record.kind, record.slug), version > 1 ? { from: version - 1, to: version } : { version }) : revisionHref(revision);
  const list = <ChangeList changes={changes} />;
  return (
    <li className={`mt-2 border-l-2 pl-3 ${unread ? "border-link" : "border-rule"}`}>
      <p>
        {unread && <b className="text-link">Unread: </b>}
        <Link href={desk ? deskRecordPath(record.kind, record.slug) : recordPath(record.kind, record.slug)} className={unread ? "font-semibold" : ""}>
          {record.title}
        </Link>{" "}
        <span className="text-sm text-muted">
          {RECORD_KINDS.label(record.kind).toLowerCase()}
          {version === 1 && ", new"}
          {record.deleted && ", deleted"} · <Link href={history}>history</Link> · by your watch on {by.map(moveWords).join(", ")}
        </span>
      </p>
      {changes.length > FEW ? (
        <details>
          <summary className="w-max cursor-pointer py-1 text-sm text-link">{changes.length} values</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </li>
  );
}
