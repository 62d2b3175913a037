import type { Metadata } from "next";
import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { safeNext } from "#lib/auth/safe-next.ts";
import { confirmCode } from "./actions.ts";

export const metadata: Metadata = { title: "Second factor", robots: { index: false } };

export default async function SecondFactorPage({ searchParams }: PageProps<"/sign-in/code">) {
  const { next } = await searchParams;
  return (
    <div className="max-w-96">
      <h1 className="mb-4 text-2xl sm:text-3xl">Second factor</h1>
      <ActionForm id="code" action={confirmCode} submit="Go on">
        <HiddenField name="next" value={safeNext(next)} />
        <TextField
          name="code"
          label="Code"
          autoComplete="one-time-code"
          required
          spellCheck={false}
          maxLength={40}
          help="The six figures that your device shows now, or one of the back-up codes that you kept."
        />
      </ActionForm>
      <p className="mt-4 text-sm text-muted">
        No device and no back-up code? An administrator can turn the second factor off. Or <Link href="/sign-in">begin again</Link>.
      </p>
    </div>
  );
}
