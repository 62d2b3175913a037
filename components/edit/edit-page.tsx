import { Link } from "#components/ui/link.tsx";
import type { EditAction } from "#lib/edit/edit-state.ts";
import { deletePath, deskPath } from "#lib/edit/paths.ts";
import type { RecordToEdit } from "#lib/edit/record-to-edit.ts";
import type { SavedNotice } from "#lib/edit/saved-notice.ts";
import { specsOnTheWay } from "#lib/edit/specs-on-the-way.ts";
import { listLabelOf } from "#lib/edit/kind-words.ts";
import { deskHistoryPath, deskRecordPath, recordPath } from "#lib/records/paths.ts";
import { EditForm } from "./edit-form.tsx";
import { SavedLine } from "./saved-line.tsx";

type Props = { record: RecordToEdit; userId: string; here: string; action: EditAction; saved: { notice: SavedNotice; token: string | null } };

/** A record's own form under its name, with the ways from it. */
export function EditPage({ record, userId, here, action, saved }: Props) {
  const { spec, draft } = record;
  const pageHref = draft.published && !record.deleted ? recordPath(spec.kind, draft.slug) : null;
  return (
    <>
      <header className="edit-head">
        <p>
          <Link href={deskPath(spec.kind)}>{listLabelOf(spec.kind)}</Link> / {draft.published ? `version ${draft.version}` : `draft, version ${draft.version}`}
        </p>
        <h1>Edit {record.title}</h1>
        <p>
          {record.waiting && (
            <Link href={record.waiting.href as "/"} className="font-semibold">
              {record.waiting.label}
            </Link>
          )}
          {pageHref && <Link href={pageHref}>See the page</Link>}
          {spec.kind === "molecule" && <Link href={`${deskPath("program")}?${new URLSearchParams({ q: record.title })}` as "/"}>Its programs</Link>}
          <Link href={deskRecordPath(spec.kind, draft.slug) as "/"}>At the desk</Link>
          <Link href={deskHistoryPath(spec.kind, draft.slug) as "/"}>History</Link>
          <Link href={deletePath(spec.kind, draft.slug)}>{record.deleted ? "Bring back" : "Delete"}</Link>
        </p>
      </header>
      <SavedLine key={saved.token} notice={saved.notice} pageHref={pageHref} />
      {record.deleted && (
        <p className="form-errors">
          This record is deleted: readers do not see it. It can be <Link href={deletePath(spec.kind, draft.slug)}>brought back</Link>.
        </p>
      )}
      <EditForm
        key={`${draft.recordId} ${saved.token ?? ""}`}
        action={action}
        here={here}
        userId={userId}
        spec={spec}
        specs={specsOnTheWay(spec)}
        initial={draft}
        citations={record.citations}
        savesAtOnce={record.savesAtOnce}
        savedToken={saved.token}
      />
    </>
  );
}
