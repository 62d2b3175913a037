import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { isMailConfigured } from "#lib/auth/mail.ts";
import { oidcSettings } from "#lib/auth/oidc.ts";
import { safeNext } from "#lib/auth/safe-next.ts";
import { currentActor, currentSettings } from "#lib/auth/session.ts";
import { signIn } from "./actions.ts";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

const DONE = "Your password is set, and every session of the account has ended. Sign in with the new one.";

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, error, done } = await searchParams;
  const actor = await currentActor();
  if (actor.kind === "person") redirect(safeNext(next, "/account") as "/");
  const provider = oidcSettings();
  const { openRegistration } = await currentSettings();
  return (
    <div className="max-w-96">
      <h1 className="mb-4 text-2xl sm:text-3xl">Sign in</h1>
      {done === "reset" && (
        <p role="status" className="form-done mb-4">
          {DONE}
        </p>
      )}
      {error !== undefined && provider && (
        <p role="alert" className="form-errors mb-4">
          {provider.name} did not let you in, or there is no account here for the address that it gave.
        </p>
      )}
      <ActionForm id="sign-in" action={signIn} submit="Sign in">
        <HiddenField name="next" value={safeNext(next)} />
        <TextField name="email" label="E-mail address" type="email" autoComplete="username" required spellCheck={false} />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" required />
      </ActionForm>
      {provider && (
        <p className="mt-4">
          {/* Leads to another site, past what a form may do. */}
          <a href={`/api/oidc?next=${encodeURIComponent(safeNext(next))}`}>Sign in with {provider.name}</a>
        </p>
      )}
      <p className="mt-4 text-sm text-muted">
        {isMailConfigured() ? <Link href="/forgotten">Forgotten your password?</Link> : "Forgotten your password? An administrator can give you a link to set a new one."}{" "}
        {openRegistration && isMailConfigured() ? (
          <>
            No account yet? <Link href="/register">Register</Link>.
          </>
        ) : (
          "No account? An administrator can invite you."
        )}
      </p>
    </div>
  );
}
