import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FlagView } from "#lib/discussion/flag-views.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { Choice } from "#lib/history/record-history.ts";
import { FlagItem } from "./flag-item.tsx";

type Props = { recordId: string; flags: readonly FlagView[]; choices: readonly Choice[]; field: string | null; open: FormAction; resolve: FormAction };

/** What somebody has to look into, and what came of it. */
export function Flags({ recordId, flags, choices, field, open, resolve }: Props) {
  const [unresolved, resolved] = [flags.filter(({ status }) => status === "open"), flags.filter(({ status }) => status === "resolved")];
  return (
    <Section id="flags" title="Flags">
      {unresolved.length === 0 && <p className="text-sm text-muted">None is open.</p>}
      <ul>
        {unresolved.map((flag) => (
          <FlagItem key={flag.id} flag={flag} resolve={resolve} />
        ))}
      </ul>
      {resolved.length > 0 && (
        <details>
          <summary className="w-max cursor-pointer py-1 text-sm text-link">{resolved.length} resolved</summary>
          <ul>
            {resolved.map((flag) => (
              <FlagItem key={flag.id} flag={flag} resolve={resolve} />
            ))}
          </ul>
        </details>
      )}
      <details className="mt-2" open={field !== null}>
        <summary className="w-max cursor-pointer py-1 text-link">Raise a flag</summary>
        <ActionForm id="flag-form" action={open} submit="Raise the flag">
          <HiddenField name="recordId" value={recordId} />
          <SelectField name="field" label="What is wrong" options={[{ value: "", label: "The whole record" }, ...choices]} defaultValue={field ?? ""} />
          <TextAreaField name="reason" label="What has to be looked into" rows={2} maxLength={4000} required />
        </ActionForm>
      </details>
    </Section>
  );
}
