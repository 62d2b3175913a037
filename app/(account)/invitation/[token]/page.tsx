import type { Metadata } from "next";
import { headers } from "next/headers";
import { DeadLink } from "#components/account/dead-link.tsx";
import { PasswordFields } from "#components/account/password-fields.tsx";
import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { lookUpInvitation } from "#lib/auth/look-up-link.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";
import { accept } from "./actions.ts";

export const metadata: Metadata = { title: "Invitation", robots: { index: false }, referrer: "same-origin" };

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const invitation = await lookUpInvitation(await headers(), token);
  if (!invitation) return <DeadLink />;
  const { label, definition } = USER_ROLES.term(invitation.role);
  return (
    <div className="max-w-[28rem]">
      <h1 className="text-2xl sm:text-3xl">Invitation</h1>
      <p className="mt-2 mb-4">
        This makes your account on Phaseline. Your role is <strong>{label.toLowerCase()}</strong>: {definition}
      </p>
      <ActionForm id="accept" action={accept} submit="Make my account">
        <HiddenField name="token" value={token} />
        {invitation.email ? (
          <p>
            You sign in as <strong>{invitation.email}</strong>.
          </p>
        ) : (
          <TextField name="email" label="E-mail address" type="email" autoComplete="username" required spellCheck={false} help="You sign in with it." />
        )}
        <TextField name="name" label="Name" autoComplete="name" required maxLength={100} help="Stands beside what you change." />
        <PasswordFields />
      </ActionForm>
    </div>
  );
}
