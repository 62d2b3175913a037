import { ActionForm } from "#components/forms/action-form.tsx";
import { RadioList } from "#components/forms/radio-list.tsx";
import { Section } from "#components/ui/section.tsx";
import type { DigestFrequency } from "#lib/db/generated/enums.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import { DIGEST_FREQUENCIES } from "#lib/vocabularies/told.ts";

type Props = { frequency: DigestFrequency | null; /** Whether this installation can send mail. */ mail: boolean; action: FormAction };

/** How often somebody is written to of what changed. */
export function Letters({ frequency, mail, action }: Props) {
  const options = [{ value: "none", label: "Never" }, ...DIGEST_FREQUENCIES.values.map((value) => ({ value, label: DIGEST_FREQUENCIES.label(value), help: DIGEST_FREQUENCIES.term(value).definition }))];
  return (
    <Section id="letters" title="Letters of what changed" note={mail ? undefined : "This installation sends no mail, so there are none: whoever runs it has to set SMTP_URL. Your choice is kept until then."}>
      <div className="max-w-96">
        <ActionForm id="letters-form" action={action} submit="Save">
          <RadioList name="digest" label="Write to me of what I watch" options={options} checked={frequency ?? "none"} />
        </ActionForm>
      </div>
    </Section>
  );
}
