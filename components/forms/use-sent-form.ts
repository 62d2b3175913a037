"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useState, useTransition, type FormEvent } from "react";
import { requestFormReset } from "react-dom";
import { refusalIn } from "#lib/http/form-refusals.ts";
import type { FormState } from "#lib/forms/form-state.ts";

const LOST = "No answer came from the server. What you typed is still here: try again in a moment.";

/**
 * A form's action and what it answered. Without a script the answer comes with the page. With one the form is sent by hand:
 * React would put an error page in the place of what was typed where the connection is lost.
 */
export function useSentForm<State extends FormState>(action: (state: State, form: FormData) => Promise<State>, fresh: State) {
  const [posted, send] = useActionState<State, FormData>(action as (state: Awaited<State>, form: FormData) => Promise<State>, fresh as Awaited<State>);
  const [answer, setAnswer] = useState<State | null>(null);
  const [pending, start] = useTransition();
  const state = answer ?? posted;

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const sent = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
    start(async () => {
      let next: State;
      try {
        next = await action(state, sent);
      } catch (error) {
        // Where the action leads elsewhere, that comes as an error too.
        unstable_rethrow(error);
        const { done: _done, ...rest } = state;
        start(() => setAnswer({ ...rest, formErrors: [refusalIn(error) ?? LOST], fieldErrors: {} } as unknown as State));
        return;
      }
      start(() => {
        // As React does after an action: the fields show the values of the answer.
        requestFormReset(form);
        setAnswer(next);
      });
    });
  };
  return { state, pending, form: { action: send, onSubmit } };
}
