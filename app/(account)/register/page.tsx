import type { Metadata } from "next";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { isMailConfigured } from "#lib/auth/mail.ts";
import { currentSettings } from "#lib/auth/session.ts";
import { askForRegistration } from "./actions.ts";

export const metadata: Metadata = { title: "Register", robots: { index: false } };

export default async function RegisterPage() {
  const { openRegistration } = await currentSettings();
  return (
    <div className="max-w-96">
      <h1 className="mb-4 text-2xl sm:text-3xl">Register</h1>
      {openRegistration && isMailConfigured() ? (
        <ActionForm id="register" action={askForRegistration} submit="Send a link">
          <TextField name="email" label="E-mail address" type="email" autoComplete="username" required spellCheck={false} help="A link that makes your account is sent there." />
        </ActionForm>
      ) : (
        <p>Registration is not open here. An administrator can invite you.</p>
      )}
    </div>
  );
}
