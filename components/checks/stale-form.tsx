"use client";

import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { isForPage } from "#components/desk/single-keys.ts";
import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { useSentForm } from "#components/forms/use-sent-form.ts";
import type { StaleAction, StaleState } from "#lib/checks/stale-state.ts";
import { FRESH_FORM } from "#lib/forms/form-state.ts";

const BUTTONS = '[data-stale] button[name="row"]';

const buttonsIn = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLButtonElement>(BUTTONS) ?? [])];

/**
 * The work list: one form with a button in each row. What is verified leaves the list, and the focus goes to the row that
 * stands there then, so that one key does it all; from elsewhere in a row, V does, and U takes the last one back.
 */
export function StaleForm({ action, total, children }: { action: StaleAction; total: number; children: ReactNode }) {
  const { state, pending, form } = useSentForm<StaleState>(action, FRESH_FORM);
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<number | null>(null);
  const undo = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const at = pressed.current;
    if (!state.done || at === null) return;
    // What is taken back stands where it stood.
    if (state.noted === undefined) pressed.current = null;
    const left = buttonsIn(list.current);
    (left[Math.min(at, left.length - 1)] ?? undo.current)?.focus();
  }, [state]);

  const key = (event: KeyboardEvent) => {
    if (event.key === "u" && isForPage(event.nativeEvent)) undo.current?.click();
    if (event.key !== "v" || !isForPage(event.nativeEvent)) return;
    const row = (event.target as Element).closest("[data-stale]");
    row?.querySelector<HTMLButtonElement>('button[name="row"]')?.click();
  };
  const note = (event: { target: EventTarget }) => {
    const button = (event.target as Element).closest<HTMLButtonElement>(BUTTONS);
    if (button) pressed.current = buttonsIn(list.current).indexOf(button);
  };
  return (
    <form {...form} className="mt-3">
      <ErrorSummary state={state} formId="stale" />
      <p role="status" className="text-sm text-muted">
        {state.done && `${state.done} `}
        {total === 0 ? "Nothing is stale." : `${total.toLocaleString("en-GB")} to look up.`}
      </p>
      {total > 0 && <p className="needs-script text-sm text-muted">Enter on the button marks a program and goes on to the next; anywhere in a row, V does, and U takes the last one back.</p>}
      {state.noted && (
        <button ref={undo} type="submit" name="noted" value={state.noted} disabled={pending} className="mt-2">
          Undo
        </button>
      )}
      {/* The keys belong to the rows' own links and buttons. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
      <ol ref={list} className="mt-2" onKeyDown={key} onClickCapture={note} aria-busy={pending}>
        {children}
      </ol>
    </form>
  );
}
