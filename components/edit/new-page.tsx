import { Link } from "#components/ui/link.tsx";
import type { EditAction } from "#lib/edit/edit-state.ts";
import { listLabelOf } from "#lib/edit/kind-words.ts";
import { deskPath } from "#lib/edit/paths.ts";
import type { newRecord } from "#lib/edit/record-to-edit.ts";
import { specsOnTheWay } from "#lib/edit/specs-on-the-way.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { EditForm } from "./edit-form.tsx";

type Props = { record: Awaited<ReturnType<typeof newRecord>>; userId: string; here: string; action: EditAction };

/** An empty form of a kind. */
export function NewPage({ record: { spec, draft, citations, savesAtOnce }, userId, here, action }: Props) {
  return (
    <>
      <header className="edit-head">
        <p>
          <Link href={deskPath(spec.kind)}>{listLabelOf(spec.kind)}</Link> / new
        </p>
        <h1>New {RECORD_KINDS.label(spec.kind).toLowerCase()}</h1>
        <p>{RECORD_KINDS.term(spec.kind).definition}</p>
      </header>
      <EditForm action={action} here={here} userId={userId} spec={spec} specs={specsOnTheWay(spec)} initial={draft} citations={citations} savesAtOnce={savesAtOnce} savedToken={null} />
    </>
  );
}
