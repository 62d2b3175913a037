import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { WholeVersion } from "#lib/history/versions.ts";
import { ChangeList } from "./change-list.tsx";

type Props = { recordId: string; latest: number; whole: WholeVersion; action: FormAction };

/** What bringing a version back would change, and the form that does it. */
export function RestoreVersion({ recordId, latest, whole: { version, sinceThen }, action }: Props) {
  if (version === latest && sinceThen.length === 0) return null;
  return (
    <Section id="restore" title={`Restore version ${version}`} note="The record becomes what it was then, as a new version. What was saved in between stays in the history.">
      {sinceThen.length === 0 ? <p>The record is as it was at this version.</p> : <ChangeList changes={sinceThen} sides={["Now", "Restored"]} />}
      {sinceThen.length > 0 && (
        <div className="mt-4 max-w-[40rem]">
          <ActionForm id="restore-form" action={action} submit={`Restore version ${version}`}>
            <HiddenField name="recordId" value={recordId} />
            <HiddenField name="version" value={String(version)} />
            <HiddenField name="expectedVersion" value={String(latest)} />
            <TextAreaField name="reason" label="Reason" help="Why it goes back, in at least ten characters. Everyone can read it in the history." required rows={2} maxLength={2000} />
          </ActionForm>
        </div>
      )}
    </Section>
  );
}
