"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import type { SignIn } from "#lib/auth/sign-in.ts";

type Props = { signInHref: string; onDone: () => void };

/**
 * Signing in without leaving what was typed. Its inputs stand inside of a form that is not theirs, and belong by their
 * `form` to one of their own at the end of the page.
 */
export function SignInAgain({ signInHref, onDone }: Props) {
  const id = useId();
  const router = useRouter();
  const first = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<"password" | "code">("password");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  useEffect(() => {
    if (step === "code") first.current?.focus();
  }, [step]);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The form around it hears of it, too.
    event.stopPropagation();
    if (pending) return;
    setPending(true);
    try {
      const response = await fetch("/api/sign-in", { method: "POST", body: new FormData(event.currentTarget) });
      const answer = (await response.json()) as SignIn;
      if (answer.outcome === "in") {
        onDone();
        // What of the page depends on who looks.
        router.refresh();
        return;
      }
      setProblem(answer.outcome === "refused" ? answer.message : null);
      if (answer.outcome === "code") setStep("code");
    } catch {
      setProblem("The server cannot be reached. Try again in a moment.");
    } finally {
      setPending(false);
    }
    first.current?.focus();
  };
  // Enter sends this form, and not the one around it.
  const onKeyDown = (event: KeyboardEvent) => event.key === "Enter" && event.stopPropagation();
  const common = { form: id, required: true, "aria-invalid": problem ? true : undefined, "aria-describedby": problem ? `${id}-problem` : undefined } as const;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="sign-in-again" onKeyDown={onKeyDown}>
      {createPortal(<form id={id} onSubmit={send} aria-label="Sign in again" />, document.body)}
      {problem && (
        <p id={`${id}-problem`} role="alert" className="form-error">
          {problem}
        </p>
      )}
      {step === "password" ? (
        <>
          <label>
            E-mail address
            <input ref={first} {...common} name="email" type="email" autoComplete="username" spellCheck={false} />
          </label>
          <label>
            Password
            <input {...common} name="password" type="password" autoComplete="current-password" />
          </label>
        </>
      ) : (
        <label>
          Code of your second factor
          <input key="code" ref={first} {...common} name="code" type="text" autoComplete="one-time-code" spellCheck={false} />
        </label>
      )}
      <button type="submit" form={id} disabled={pending} className="edit-button">
        {pending ? "Signing in…" : "Sign in again"}
      </button>
      <a href={signInHref} target="_blank" rel="noreferrer">
        Another way to sign in, in a new tab
      </a>
    </div>
  );
}
