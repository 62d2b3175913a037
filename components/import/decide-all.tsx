"use client";

import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { FormContext } from "#components/forms/form-context.ts";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { useSentForm } from "#components/forms/use-sent-form.ts";
import { FRESH_FORM } from "#lib/forms/form-state.ts";
import type { ReviewAction, ReviewState } from "#lib/import/desk/review-state.ts";
import { counted, refusedWords } from "#lib/import/desk/words.ts";
import { DecideRest } from "./decide-rest.tsx";
import { DecidedLine } from "./decided-line.tsx";

type Props = {
  action: ReviewAction;
  /** The filter as the address says it. */
  filter: string;
  runId: string | null;
  total: number;
  questions: number;
};

/** All that a filter shows, decided on at once, with one reason. The count is sent along: more than that is not decided on. */
export function DecideAll({ action, filter, runId, total, questions }: Props) {
  const { state, pending, form } = useSentForm<ReviewState>(action, FRESH_FORM);
  const { done, decided, refused, rest } = state;
  const isOpen = state.formErrors.length > 0 || Object.keys(state.fieldErrors).length > 0;
  return (
    <form {...form} className="form form-wide no-print mt-3" noValidate>
      <FormContext value={{ id: "all", state }}>
        <ErrorSummary state={state} formId="all" />
        {(total > 0 || rest) && (
          <>
            <HiddenField name="filter" value={filter} />
            {runId && <HiddenField name="runId" value={runId} />}
          </>
        )}
        {rest && <DecideRest rest={rest} decision={refused === undefined ? "accept-all" : "refuse-all"} reason={String(state.values.reason ?? "")} pending={pending} waits={isOpen} />}
        {(done || decided || refused !== undefined) && (
          <div role="status" className="form-done">
            {done && <p>{done}</p>}
            {decided && <DecidedLine decided={decided} />}
            {refused !== undefined && <p>{refusedWords(refused)}</p>}
          </div>
        )}
        {total > 0 && !rest && (
          <details open={isOpen || undefined}>
            <summary className="cursor-pointer py-1 text-link">Decide on all {counted(total, "change")} that the list shows, on every page of it</summary>
            <div className="mt-2 grid max-w-[45rem] gap-3 border-l-2 border-rule pl-3">
              {questions > 0 && (
                <p>
                  {counted(questions, "of them asks a question", "of them ask a question")}. To accept {questions === 1 ? "it" : "them"} is to say that {questions === 1 ? "it is" : "they are"} as the source has it: narrow the list to what is certain to leave{" "}
                  {questions === 1 ? "it" : "them"} out.
                </p>
              )}
              <HiddenField name="count" value={String(total)} />
              <TextField name="reason" label="Reason for all of them" help="At least ten characters, to accept them." maxLength={2000} />
              <div className="flex flex-wrap gap-3">
                <button type="submit" name="decision" value="accept-all" disabled={pending}>
                  Accept all {counted(total, "change")}
                </button>
                <button type="submit" name="decision" value="refuse-all" disabled={pending} data-danger="true">
                  Refuse all {counted(total, "change")}
                </button>
              </div>
            </div>
          </details>
        )}
      </FormContext>
    </form>
  );
}
