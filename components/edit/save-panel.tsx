"use client";

import { NO_SOURCE, type Draft } from "#lib/edit/draft.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import { fieldId, useEdit } from "./edit-context.ts";
import { LastSource } from "./last-source.tsx";
import { MadeFor } from "./made-record.tsx";
import { SourcePicker } from "./source-picker.tsx";

type Props = { draft: Draft; errors: FieldErrors; changed: string[]; pending: boolean; savesAtOnce: boolean; kept: boolean; userId: string };

/** The end of every edit: who says so, why, and the button. */
export function SavePanel({ draft, errors, changed, pending, savesAtOnce, kept, userId }: Props) {
  const { change } = useEdit();
  const id = fieldId("reason");
  return (
    <section aria-labelledby="save-title" className="save-panel">
      <h2 id="save-title">{savesAtOnce ? "Save" : "Propose"}</h2>
      <p className="save-count">{changed.length === 0 ? "Nothing changed yet." : `Changed: ${changed.join(", ")}.`}</p>
      {draft.kind !== "source" && (
        <>
          <SourcePicker sourceKey="*" legend="Source of all changes" source={draft.sources["*"] ?? NO_SOURCE} errors={errors} />
          <LastSource userId={userId} source={draft.sources["*"] ?? NO_SOURCE} />
          <MadeFor place="source:*" draft={draft} errors={errors} />
        </>
      )}
      <div className="edit-field" data-stacked>
        <label htmlFor={id}>Reason</label>
        <div className="edit-control">
          <textarea
            id={id}
            name="reason"
            rows={2}
            value={draft.reason}
            aria-invalid={errors.reason ? true : undefined}
            aria-describedby={`${errors.reason ? `${id}-error ` : ""}${id}-help`}
            onChange={(event) => change({ do: "own", name: "reason", value: event.target.value })}
          />
          {errors.reason && (
            <p id={`${id}-error`} className="form-error">
              {errors.reason}
            </p>
          )}
          <p id={`${id}-help`} className="form-help">
            Why it is changed, in ten characters or more. It stands in the history.
          </p>
        </div>
      </div>
      <button type="submit" name="intent" value="save" disabled={pending} className="save-button">
        {pending ? "Sending…" : savesAtOnce ? "Save" : "Propose the change"}
      </button>
      <p className="form-help">
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> {savesAtOnce ? "saves" : "proposes"} from anywhere in the form.
        {!savesAtOnce && " An editor looks at it before readers see it."}
      </p>
      {!kept && <p className="form-error">This browser keeps no copy of what you type: a reload would lose it.</p>}
    </section>
  );
}
