"use client";

import { useRouter } from "next/navigation";
import { startTransition, useActionState, useCallback, useEffect, useReducer, useRef, useState, type FormEvent } from "react";
import { changeDraft, type DraftChange } from "#lib/edit/change-draft.ts";
import type { Draft } from "#lib/edit/draft.ts";
import { answer as answerOf, type EditAction, type EditState } from "#lib/edit/edit-state.ts";
import type { FormSpec } from "#lib/edit/form-spec.ts";
import { refusalIn } from "#lib/http/form-refusals.ts";

type Options = { action: EditAction; permalink: string; spec: FormSpec; initial: Draft };

/**
 * The life of an edit form. Without a script the action's answer comes with the page; with one the form is sent by hand,
 * so that no failure, whatever its kind, takes away what was typed.
 */
export function useEditForm({ action, permalink, spec, initial }: Options) {
  const router = useRouter();
  const [posted, formAction] = useActionState(action, null, permalink);
  const [answer, setAnswer] = useState<EditState | null>(posted);
  const [pending, setPending] = useState(false);
  const [lost, setLost] = useState(false);
  /** How many answers came back, or failed to. */
  const [answered, setAnswered] = useState(0);
  const [draft, change] = useReducer((before: Draft, next: DraftChange) => changeDraft(before, spec, next), posted?.draft ?? initial);
  const wanted = useRef<string | null>(null);
  const sending = useRef(false);

  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  const focusOn = useCallback((id: string) => {
    wanted.current = id;
  }, []);

  const submit = async (event: FormEvent<HTMLFormElement>, onSaved: () => void) => {
    event.preventDefault();
    if (sending.current) return;
    const form = new FormData(event.currentTarget);
    form.set("intent", "save");
    form.set("script", "yes");
    sending.current = true;
    setPending(true);
    setLost(false);
    try {
      const state = await action(null, form);
      setAnswer(state);
      if (state.conflict) change({ do: "ask", version: state.conflict.version });
      if (state.next !== null) {
        const { next } = state;
        onSaved();
        startTransition(() => router.push(next as "/", { scroll: true }));
      }
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal) setAnswer(answerOf(draft, { formErrors: [refusal] }));
      else setLost(true);
    }
    setAnswered((count) => count + 1);
    sending.current = false;
    setPending(false);
  };
  return { draft, change, answer, answered, pending, lost, formAction, submit, focusOn };
}
