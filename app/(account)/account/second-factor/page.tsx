import type { Metadata } from "next";
import { PendingSecondFactor } from "#components/account/pending-second-factor.tsx";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { ownAccount, pendingSecondFactor } from "#lib/auth/account-queries.ts";
import { canReadOwnAccount } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { begin, confirm, turnOff } from "./actions.ts";

export const metadata: Metadata = { title: "Second factor", robots: { index: false } };

export default async function SecondFactorPage() {
  const person = await requirePerson(canReadOwnAccount, "/account/second-factor");
  const { secondFactor, hasPassword } = await ownAccount(person, undefined);
  const pending = await pendingSecondFactor(person);
  return (
    <div className="max-w-[36rem]">
      <h1 className="mb-4 text-2xl sm:text-3xl">Second factor</h1>
      {secondFactor && (
        <>
          <p role="status" className="form-done mb-4">
            The second factor is on: from now on sign-in asks for a code. Keep the back-up codes where you would find them without your device.
          </p>
          <ActionForm id="off" action={turnOff} submit="Turn it off" danger>
            <TextField name="off-password" label="Password" type="password" autoComplete="current-password" required help="To turn it off. You can set it up anew afterwards." />
          </ActionForm>
        </>
      )}
      {!secondFactor && pending && <PendingSecondFactor pending={pending} confirm={confirm} />}
      {!secondFactor && hasPassword && (
        <div className={pending ? "mt-8 border-t border-rule pt-4" : ""}>
          <ActionForm id="begin" action={begin} submit={pending ? "Begin anew, with another key" : "Begin"}>
            <TextField name="password" label="Password" type="password" autoComplete="current-password" required help="You need an app or a device that makes codes for signing in." />
          </ActionForm>
        </div>
      )}
      {!hasPassword && <p>You sign in through the identity provider: a second factor is its matter.</p>}
      <p className="mt-6">
        <Link href="/account">Back to the account</Link>
      </p>
    </div>
  );
}
