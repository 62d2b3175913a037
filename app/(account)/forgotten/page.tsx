import type { Metadata } from "next";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { isMailConfigured } from "#lib/auth/mail.ts";
import { askForReset } from "./actions.ts";

export const metadata: Metadata = { title: "Forgotten password", robots: { index: false } };
// Whether mail can be sent is the running server's matter, not the build's.
export const dynamic = "force-dynamic";

export default function ForgottenPage() {
  return (
    <div className="max-w-96">
      <h1 className="mb-4 text-2xl sm:text-3xl">Forgotten password</h1>
      {isMailConfigured() ? (
        <ActionForm id="forgotten" action={askForReset} submit="Send a link">
          <TextField name="email" label="E-mail address" type="email" autoComplete="username" required spellCheck={false} help="A link to set a new password is sent there." />
        </ActionForm>
      ) : (
        <p>This installation sends no mail. An administrator can give you a link to set a new password.</p>
      )}
    </div>
  );
}
