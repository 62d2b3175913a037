import type { Metadata } from "next";
import { ActionForm } from "#components/forms/action-form.tsx";
import { CheckField } from "#components/forms/check-field.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { isMailConfigured } from "#lib/auth/mail.ts";
import { canChangeSettings } from "#lib/auth/permissions.ts";
import { currentSettings, requirePerson } from "#lib/auth/session.ts";
import { REVIEW_POLICIES } from "#lib/vocabularies/people.ts";
import { change } from "./actions.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  await requirePerson(canChangeSettings, "/desk/settings");
  const { review, openRegistration, namesInPublicHistory } = await currentSettings();
  const policies = (
    <ul>
      {REVIEW_POLICIES.values.map((value) => (
        <li key={value}>
          {REVIEW_POLICIES.label(value)}: {REVIEW_POLICIES.term(value).definition}
        </li>
      ))}
    </ul>
  );
  return (
    <div className="max-w-[36rem]">
      <h1 className="mb-4 text-2xl sm:text-3xl">Settings</h1>
      <ActionForm id="settings" action={change} submit="Save the settings">
        <SelectField name="review" label="Whose changes are reviewed" defaultValue={review} options={REVIEW_POLICIES.values.map((value) => ({ value, label: REVIEW_POLICIES.label(value) }))} help={policies} />
        <CheckField
          name="openRegistration"
          label="Anyone may register as a reader"
          checked={openRegistration}
          help={`Through the identity provider, or with an address to which a link is sent.${isMailConfigured() ? "" : " This installation sends no mail, so the second way is closed."}`}
        />
        <CheckField name="namesInPublicHistory" label="The public history names who made a change" checked={namesInPublicHistory} help="Otherwise names are for those who are signed in as analysts or more." />
      </ActionForm>
    </div>
  );
}
