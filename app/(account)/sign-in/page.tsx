import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { safeNext } from "#lib/auth/safe-next.ts";
import { currentActor } from "#lib/auth/session.ts";
import { signIn } from "./actions.ts";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  const actor = await currentActor();
  if (actor.kind === "person") redirect(safeNext(next, "/account") as "/");
  return (
    <div className="max-w-96">
      <h1 className="mb-4 text-2xl sm:text-3xl">Sign in</h1>
      <ActionForm id="sign-in" action={signIn} submit="Sign in">
        <HiddenField name="next" value={safeNext(next)} />
        <TextField name="email" label="E-mail address" type="email" autoComplete="username" required spellCheck={false} />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" required />
      </ActionForm>
    </div>
  );
}
