import type { Metadata } from "next";
import { headers } from "next/headers";
import { DeadLink } from "#components/account/dead-link.tsx";
import { PasswordFields } from "#components/account/password-fields.tsx";
import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { lookUpReset } from "#lib/auth/look-up-link.ts";
import { setPassword } from "./actions.ts";

export const metadata: Metadata = { title: "New password", robots: { index: false }, referrer: "same-origin" };

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const reset = await lookUpReset(await headers(), token);
  if (!reset) return <DeadLink />;
  return (
    <div className="max-w-96">
      <h1 className="text-2xl sm:text-3xl">New password</h1>
      <p className="mt-2 mb-4">
        For the account of {reset.name}, <strong>{reset.email}</strong>. Every session of it ends; the second factor, if it has one, stays.
      </p>
      <ActionForm id="reset" action={setPassword} submit="Set the password">
        <HiddenField name="token" value={token} />
        <PasswordFields />
      </ActionForm>
    </div>
  );
}
