"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import type { FormState } from "#lib/forms/form-state.ts";

const errorCount = (state: FormState) => state.formErrors.length + Object.keys(state.fieldErrors).length;

/** Everything that is wrong, above the form; it takes the focus each time the form comes back with errors. */
export function ErrorSummary({ state, formId }: { state: FormState; formId: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errorCount(state) > 0) box.current?.focus();
  }, [state]);
  const here = usePathname();
  const count = errorCount(state);
  if (count === 0) return null;
  return (
    // Without JavaScript the attribute moves the focus.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="form-errors">
      <p className="font-semibold">{count === 1 ? "Something is not right:" : "Some things are not right:"}</p>
      <ul>
        {state.formErrors.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {Object.entries(state.fieldErrors).map(([name, message]) => (
          <li key={name}>
            <a href={`#${formId}-${name}`}>{message}</a>
          </li>
        ))}
      </ul>
      {state.signedOut && (
        <p>
          What you typed is still here.{" "}
          <a href={`/sign-in?next=${encodeURIComponent(here)}`} target="_blank" rel="noreferrer">
            Sign in in another tab
          </a>
          , come back to this one, and send it again.
        </p>
      )}
    </div>
  );
}
