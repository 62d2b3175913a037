"use client";

import { useEffect, useRef, type MouseEvent } from "react";
import type { EditState } from "#lib/edit/edit-state.ts";
import { fieldId } from "./edit-context.ts";
import { SessionEnded } from "./session-ended.tsx";

type Props = { state: EditState | null; lost: boolean; labelOf: (path: string) => string; signInHref: string };

const problemsOf = (state: EditState | null) => (state ? state.formErrors.length + Object.keys(state.fieldErrors).length : 0);

/** Everything that stands in the way, above the form. It takes the focus when it appears: anew with each answer, by its key. */
export function EditErrors({ state, lost, labelOf, signInHref }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const stands = lost || Boolean(state && (state.signedOut || problemsOf(state) > 0));
  useEffect(() => box.current?.focus(), []);
  if (!stands) return null;
  const go = (event: MouseEvent, path: string) => {
    const target = document.getElementById(fieldId(path));
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: "center" });
  };
  return (
    // Without JavaScript the attribute moves the focus.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="form-errors">
      {lost ? (
        <>
          <p className="font-semibold">The server cannot be reached, so nothing was saved.</p>
          <p>What you typed is still here, and a copy of it is kept in this browser. Try to save again in a moment.</p>
        </>
      ) : state?.signedOut ? (
        <SessionEnded signInHref={signInHref} />
      ) : (
        <>
          <p className="font-semibold">{problemsOf(state) === 1 ? "One thing stands in the way; nothing was saved:" : `${problemsOf(state)} things stand in the way; nothing was saved:`}</p>
          <ul>
            {state?.formErrors.map((message) => (
              <li key={message}>{message}</li>
            ))}
            {Object.entries(state?.fieldErrors ?? {}).map(([path, message]) => (
              <li key={path}>
                <a href={`#${fieldId(path)}`} onClick={(event) => go(event, path)}>
                  {labelOf(path)}
                </a>
                : {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
