import { renderSVG } from "uqr";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { PendingFactor } from "#lib/auth/account-queries.ts";
import type { FormAction } from "#lib/forms/form-state.ts";

/** Key and back-up codes of a second factor that is not yet on, and the code that turns it on. */
export function PendingSecondFactor({ pending, confirm }: { pending: PendingFactor; confirm: FormAction }) {
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(pending.address, { ecc: "M", border: 4 }))}`;
  return (
    <ol className="grid list-decimal gap-5 pl-5">
      <li>
        <p>Let the app read this picture, or type the key into it.</p>
        {/* oxlint-disable-next-line nextjs/no-img-element -- drawn here, and never to be kept by a service for pictures */}
        <img src={picture} alt="The key, for the app to read" width={220} height={220} className="my-2 rounded border border-rule bg-white" />
        <p>
          Key: <code className="font-semibold break-all">{(pending.secret.match(/.{1,4}/g) ?? []).join(" ")}</code>
        </p>
      </li>
      <li>
        <p>Keep these back-up codes. Each lets you in once without the device. They are not shown again once the second factor is on.</p>
        <ul aria-label="Back-up codes" className="mt-2 grid w-fit grid-cols-2 gap-x-6 rounded border border-rule bg-raised px-3 py-2 font-mono">
          {pending.backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </li>
      <li>
        <ActionForm id="confirm" action={confirm} submit="Turn it on">
          <TextField name="code" label="Code" autoComplete="one-time-code" required inputMode="numeric" maxLength={10} help="The six figures that the app shows now." />
        </ActionForm>
      </li>
    </ol>
  );
}
