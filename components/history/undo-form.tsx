import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { UndonePreviewRecords, UndoPreview } from "#lib/history/undo-preview.ts";
import { deskHistoryPath } from "#lib/records/paths.ts";
import { ChangeList } from "./change-list.tsx";

type Props = {
  setId: string;
  records: number;
  /** Null where the set is too large to look at beforehand. */
  preview: UndoPreview | null;
  action: FormAction;
};

const NOTE = "Everything that was saved together goes back together, as a change of its own. Nothing is removed from the history.";

/** What taking a change back would do, or what is in its way, and the form that does it. */
export function UndoForm({ setId, records, preview, action }: Props) {
  if (preview?.outcome === "nothing")
    return (
      <Section id="undo" title="Take this change back">
        <p>Nothing of it stands any more.</p>
      </Section>
    );
  if (preview?.outcome === "blocked")
    return (
      <Section id="undo" title="This change cannot be taken back" note="These values were changed since. Take the later changes back first, or edit the records.">
        <Records records={preview.records} sides={["After this change", "Now"]} />
      </Section>
    );
  return (
    <Section id="undo" title="Take this change back" note={NOTE}>
      {preview ? <Records records={preview.records} sides={["Now", "Taken back"]} /> : <p>It holds {records.toLocaleString("en-GB")} records. What was changed since is looked for when it is taken back.</p>}
      <div className="mt-4 max-w-[40rem]">
        <ActionForm id="undo-form" action={action} submit="Take it back" danger>
          <HiddenField name="setId" value={setId} />
          <TextAreaField name="reason" label="Reason" help="Why it goes back, in at least ten characters. Everyone can read it in the history." required rows={2} maxLength={2000} />
        </ActionForm>
      </div>
    </Section>
  );
}

function Records({ records, sides }: { records: UndonePreviewRecords; sides: [string, string] }) {
  return (
    <details open={records.length <= 5}>
      <summary className="w-max cursor-pointer py-1 text-link">
        {records.length} {records.length === 1 ? "record" : "records"}
      </summary>
      <ul>
        {records.map(({ kind, slug, title, changes }) => (
          <li key={`${kind}/${slug}`} className="mt-2 border-l-2 border-rule pl-3">
            <Link href={deskHistoryPath(kind, slug) as "/"} className="font-semibold">
              {title}
            </Link>
            <ChangeList changes={changes} sides={sides} />
          </li>
        ))}
      </ul>
    </details>
  );
}
