import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { disputableFields } from "#lib/review/discrepancy-queries.ts";

type Props = { record: NonNullable<Awaited<ReturnType<typeof disputableFields>>>; field: string | null; action: FormAction };

/** Notes that a source says otherwise of a field. */
export function DiscrepancyForm({ record: { recordId, title, href, version, fields, sources }, field, action }: Props) {
  return (
    <div className="max-w-[45rem]">
      <h1 className="text-2xl sm:text-3xl">
        Sources disagree on <Link href={href as "/"}>{title}</Link>
      </h1>
      <p className="mt-1 mb-4 text-muted">The record keeps its value, and shows the other one beside it, until an editor rules.</p>
      <ActionForm id="disagreement" action={action} submit="Note it">
        <HiddenField name="recordId" value={recordId} />
        <HiddenField name="version" value={String(version)} />
        <SelectField name="field" label="Field, and what the record holds" defaultValue={field ?? ""} options={[{ value: "", label: "Choose" }, ...fields.map(({ path, label }) => ({ value: path, label }))]} />
        <TextField name="value" label="What the other source says" help="In its own terms, at most 300 characters. A date as 2019-05-31." maxLength={300} />
        <SelectField name="sourceId" label="Which source says so" options={[{ value: "", label: "Choose" }, ...sources.map(({ id, title: name }) => ({ value: id, label: name }))]} />
        <TextField name="locator" label="Where in it" help="A page, a section, a question." maxLength={300} />
        <TextAreaField name="paraphrase" label="What it says, in our words" rows={2} maxLength={4000} />
        <TextAreaField name="question" label="The question" help="One or two sentences for readers: what is at odds, and why it may be. Which value the record keeps stands beside it." rows={2} maxLength={4000} />
        <TextAreaField name="reason" label="Reason for the change" help="At least ten characters." rows={2} maxLength={2000} />
      </ActionForm>
    </div>
  );
}
