"use client";

import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { isForPage, singleKeysOn } from "#components/desk/single-keys.ts";
import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { FormContext } from "#components/forms/form-context.ts";
import { TextField } from "#components/forms/text-field.tsx";
import { useSentForm } from "#components/forms/use-sent-form.ts";
import { FRESH_FORM } from "#lib/forms/form-state.ts";
import type { ReviewAction, ReviewState } from "#lib/import/desk/review-state.ts";
import { DecidedLine } from "./decided-line.tsx";

const ROW = "[data-change]";
const rowsIn = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>(ROW) ?? [])];
const rowOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>(ROW) : null);

type Props = {
  action: ReviewAction;
  /** What the reason says unless somebody writes another. */
  reason: string;
  /** Whether any of them waits. */
  waits: boolean;
  /** A page of one change: there is nothing to tick. */
  one?: boolean;
  children: ReactNode;
};

/**
 * Changes with a box and buttons each, in one form. What is decided leaves the list, and the focus goes to the one that stands
 * there then; J and K go from one to the next, A accepts, R refuses, X ticks, E leads to the form.
 */
export function ReviewForm({ action, reason, waits, one = false, children }: Props) {
  const { state, pending, form } = useSentForm<ReviewState>(action, FRESH_FORM);
  const list = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | null>(null);
  const said = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const at = pressed.current;
    if (at === null || (!state.done && !state.decided)) return;
    pressed.current = null;
    const rows = rowsIn(list.current);
    (rows[Math.min(at, rows.length - 1)] ?? said.current)?.focus();
  }, [state]);

  const key = (event: KeyboardEvent) => {
    const { nativeEvent: native } = event;
    const isBox = event.target instanceof HTMLInputElement && event.target.type === "checkbox";
    if (!isForPage(native) && !(isBox && singleKeysOn() && !native.ctrlKey && !native.metaKey && !native.altKey)) return;
    const rows = rowsIn(list.current);
    const row = rowOf(event.target);
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      rows[Math.min(rows.length - 1, Math.max(0, (row ? rows.indexOf(row) : -1) + step))]?.focus();
    } else if (event.key === "x") row?.querySelector<HTMLInputElement>('input[name="change"]')?.click();
    else if (["a", "r", "e"].includes(event.key)) row?.querySelector<HTMLElement>(`[data-press="${event.key}"]`)?.click();
  };

  // From anywhere else on the page, J goes to the first.
  useEffect(() => {
    const begin = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "j" || !isForPage(event) || list.current?.contains(event.target as Node)) return;
      event.preventDefault();
      rowsIn(list.current)[0]?.focus();
    };
    document.addEventListener("keydown", begin);
    return () => document.removeEventListener("keydown", begin);
  }, []);

  const note = (event: { target: EventTarget }) => {
    const row = (event.target as Element).closest('button[name="decision"]') && rowOf(event.target);
    if (row) pressed.current = rowsIn(list.current).indexOf(row);
  };
  return (
    <form {...form} className="form form-wide mt-3" noValidate>
      <FormContext value={{ id: "review", state }}>
        <ErrorSummary state={state} formId="review" />
        {(state.done || state.decided) && (
          <div ref={said} role="status" tabIndex={-1} className="form-done">
            {state.done && <p>{state.done}</p>}
            {state.decided && <DecidedLine decided={state.decided} />}
          </div>
        )}
        {waits && (
          <>
            {!one && <p className="needs-script text-sm text-muted">By keyboard: J and K or the arrows go from change to change, A accepts, R refuses, X ticks, E edits, ? lists all keys.</p>}
            <div className="import-decide no-print" data-sticks={one ? undefined : true}>
              <TextField name="reason" label="Reason for what is accepted, as its history will say" maxLength={2000} defaultValue={reason} />
              {!one && (
                <>
                  <button type="submit" name="decision" value="accept" disabled={pending}>
                    Accept what is ticked
                  </button>
                  <button type="submit" name="decision" value="refuse" disabled={pending} data-danger="true">
                    Refuse what is ticked
                  </button>
                </>
              )}
            </div>
          </>
        )}
        {/* The keys belong to the rows' own boxes, links and buttons. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
        <div ref={list} onKeyDown={key} onClickCapture={note} aria-busy={pending}>
          {children}
        </div>
      </FormContext>
    </form>
  );
}
