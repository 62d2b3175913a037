"use client";

import { useEffect, useMemo, useReducer, useRef, useState, type KeyboardEvent } from "react";
import { changeDraft, type DraftChange } from "#lib/edit/change-draft.ts";
import { changedInDraft } from "#lib/edit/changed-in-draft.ts";
import { NO_SOURCE, typedAt, type Draft } from "#lib/edit/draft.ts";
import type { EditState } from "#lib/edit/edit-state.ts";
import type { FieldSpec, FormSpec } from "#lib/edit/form-spec.ts";
import type { PendingCell } from "#lib/edit/pending-cells.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import type { ShownCitation } from "#lib/edit/shown-citations.ts";
import { ConflictPanel } from "./conflict-panel.tsx";
import { EditContext, fieldId } from "./edit-context.ts";
import { EditErrors } from "./edit-errors.tsx";
import { Field } from "./field.tsx";
import { MadeFor } from "./made-record.tsx";
import { pathLabel } from "./path-label.ts";
import { PendingWords } from "./pending-mark.tsx";
import { SourcePicker } from "./source-picker.tsx";

/** A cell while it is edited, or while its save has not come through. */
export type CellWork = { draft: Draft; answer: EditState | null; lost: boolean };
export type Leave = "stay" | "next" | "previous";

type Props = {
  title: string;
  field: FieldSpec;
  spec: FormSpec;
  specs: Record<string, FormSpec>;
  initial: Draft;
  work: CellWork | null;
  pending: PendingCell | undefined;
  citations: readonly ShownCitation[];
  savesAtOnce: boolean;
  editHref: string;
  signInHref: string;
  onSave: (draft: Draft, form: FormData, leave: Leave) => void;
  onLeave: (leave: Leave) => void;
};

const NO_ERRORS: FieldErrors = {};

/**
 * One field of one record, edited in the table. Enter saves, Escape leaves, Tab saves and goes on to the next cell; what
 * a save needs besides (who says so, and why) is remembered from the last one.
 */
export function CellEditor({ title, field, spec, specs, initial, work, pending, citations, savesAtOnce, editHref, signInHref, onSave, onLeave }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const focus = useRef<string | null>(fieldId(field.name));
  const [draft, change] = useReducer((before: Draft, next: DraftChange) => changeDraft(before, spec, next), work?.draft ?? initial);
  const [opened, setOpened] = useState(work?.answer != null || !initial.sources["*"]);
  const context = useMemo(
    () => ({ spec, specs, citations, change, focusOn: (id: string) => void (focus.current = id), say: () => {} }),
    [spec, specs, citations],
  );
  const errors = work?.answer?.fieldErrors ?? NO_ERRORS;
  const source = draft.sources["*"] ?? NO_SOURCE;
  const cited = draft.kind !== "source";
  const hasSource = !cited || source.mode !== "";
  const hasReason = [...draft.reason.trim()].length >= 10;
  const changed = changedInDraft(initial, draft).size > 0;

  useEffect(() => {
    if (focus.current === null) return;
    const target = document.getElementById(focus.current);
    focus.current = null;
    target?.focus();
    if (target instanceof HTMLInputElement) target.select();
  });

  const save = (leave: Leave) => {
    if (!changed) onLeave(leave);
    else if (!hasSource || !hasReason) {
      setOpened(true);
      focus.current = hasSource ? "cell-reason" : fieldId("source:*");
      change({ do: "source", path: "*", source: {} });
    } else if (form.current) onSave(draft, new FormData(form.current), leave);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const inValue = event.target instanceof Element && event.target.id === fieldId(field.name);
    if (event.key === "Escape") {
      event.preventDefault();
      onLeave("stay");
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey || (event.target instanceof HTMLInputElement && event.target.type !== "radio") || (inValue && event.target instanceof HTMLSelectElement))) {
      event.preventDefault();
      save("stay");
    } else if (event.key === "Tab" && inValue && !event.altKey && (!changed || (hasSource && hasReason))) {
      event.preventDefault();
      save(event.shiftKey ? "previous" : "next");
    }
  };
  const words = source.mode === "unsourced" ? `no source: ${source.unsourcedReason}` : [source.source.text, source.locator].filter(Boolean).join(", ");

  return (
    <EditContext value={context}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        ref={form}
        className="cell-editor edit-form"
        aria-label={`${field.label} of ${title}`}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          save("stay");
        }}
        noValidate
      >
        <input type="hidden" name="kind" value={draft.kind} />
        <input type="hidden" name="record" value={draft.recordId} />
        <input type="hidden" name="version" value={draft.version} />
        <input type="hidden" name="token" value={draft.token} />
        {work && <EditErrors state={work.answer} lost={work.lost} labelOf={(path) => pathLabel(path, draft, spec, specs)} signInHref={signInHref} />}
        {work?.answer?.conflict && <ConflictPanel conflict={work.answer.conflict} draft={draft} />}
        {pending && <PendingWords pending={pending} />}
        <Field spec={field} path={field.name} typed={typedAt(draft, field.name)} error={errors[field.name]} changed={false} />
        <MadeFor place={field.name} draft={draft} errors={errors} />
        {cited &&
          (opened ? (
            <>
              <SourcePicker sourceKey="*" legend="Source" source={source} errors={errors} />
              <MadeFor place="source:*" draft={draft} errors={errors} />
            </>
          ) : (
            <>
              <Kept draft={draft} />
              <p className="cell-source">
                Source: {words}{" "}
                <button type="button" className="edit-button" data-quiet onClick={() => setOpened(true)}>
                  Another
                </button>
              </p>
            </>
          ))}
        <div className="edit-field" data-stacked>
          <label htmlFor="cell-reason">Reason</label>
          <input
            id="cell-reason"
            name="reason"
            type="text"
            autoComplete="off"
            value={draft.reason}
            aria-invalid={errors.reason ? true : undefined}
            aria-describedby="cell-reason-help"
            onChange={(event) => change({ do: "own", name: "reason", value: event.target.value })}
          />
          <p id="cell-reason-help" className={errors.reason ? "form-error" : "form-help"}>
            {errors.reason ?? "Ten characters or more."}
          </p>
        </div>
        <p className="cell-buttons">
          <button type="submit" className="edit-button">
            {savesAtOnce ? "Save" : "Propose"}
          </button>
          <button type="button" className="edit-button" data-quiet onClick={() => onLeave("stay")}>
            Cancel
          </button>
          <a href={editHref}>Whole record</a>
        </p>
      </form>
    </EditContext>
  );
}

/** The remembered source goes along although its inputs are folded away. */
function Kept({ draft }: { draft: Draft }) {
  const { mode, source, citation, locator, paraphrase, derivation, unsourcedReason } = draft.sources["*"] ?? NO_SOURCE;
  const parts = { mode, source: source.value, text: source.text ?? "", citation, locator, paraphrase, derivation, unsourcedReason };
  return Object.entries(parts).map(([part, value]) => <input key={part} type="hidden" name={`s:*:${part}`} value={value} />);
}
