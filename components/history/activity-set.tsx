import { Link } from "#components/ui/link.tsx";
import type { ActivityGroup } from "#lib/history/activity.ts";
import type { RevisionView } from "#lib/history/revision-views.ts";
import { changeSetPath, deskHistoryPath, deskRecordPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { ChangeList } from "./change-list.tsx";
import { SetLine } from "./set-line.tsx";

type Props = { group: ActivityGroup; fieldHref: (field: string) => string; mayUndo: boolean };

/** What was saved together, record by record. */
export function ActivitySet({ group: { set, revisions }, fieldHref, mayUndo }: Props) {
  return (
    <li className="border-t border-rule-strong py-3">
      <p>
        <Link href={changeSetPath(set.id) as "/"} className="font-semibold">
          {set.reason}
        </Link>
      </p>
      <p className="text-sm text-muted">
        <SetLine set={set} />
        {set.undoes && (
          <>
            {" "}
            · takes back <Link href={changeSetPath(set.undoes) as "/"}>another change</Link>
          </>
        )}
        {set.undoneBy.map((id) => (
          <span key={id}>
            {" "}
            · <Link href={changeSetPath(id) as "/"}>taken back</Link>
          </span>
        ))}
        {mayUndo && (
          <>
            {" "}
            · <Link href={`${changeSetPath(set.id)}#undo` as "/"}>take back</Link>
          </>
        )}
      </p>
      <ul>
        {revisions.map((revision) => (
          <RevisionLine key={revision.id} revision={revision} fieldHref={fieldHref} />
        ))}
      </ul>
    </li>
  );
}

const FEW = 4;

export function RevisionLine({ revision: { record, version, changes }, fieldHref }: { revision: RevisionView; fieldHref?: (field: string) => string }) {
  const list = <ChangeList changes={changes} {...(fieldHref && { fieldHref })} />;
  return (
    <li className="mt-2 border-l-2 border-rule pl-3">
      <p className="text-sm">
        <Link href={deskRecordPath(record.kind, record.slug) as "/"} className="text-[0.9375rem] font-semibold">
          {record.title}
        </Link>{" "}
        <span className="text-muted">
          {RECORD_KINDS.label(record.kind).toLowerCase()}
          {record.deleted && ", deleted"} · <Link href={deskHistoryPath(record.kind, record.slug) as "/"}>version {version}</Link>
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
