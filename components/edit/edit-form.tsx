"use client";

import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { changedInDraft } from "#lib/edit/changed-in-draft.ts";
import type { Draft } from "#lib/edit/draft.ts";
import type { EditAction } from "#lib/edit/edit-state.ts";
import type { FormSpec } from "#lib/edit/form-spec.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import type { ShownCitation } from "#lib/edit/shown-citations.ts";
import { AddressFields } from "./address-fields.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import { DraftOffer } from "./draft-offer.tsx";
import { EditContext, fieldId } from "./edit-context.ts";
import { EditErrors } from "./edit-errors.tsx";
import { ListEditor } from "./list-editor.tsx";
import { OwnField } from "./own-field.tsx";
import { pathLabel } from "./path-label.ts";
import { PresenceLine } from "./presence-line.tsx";
import { rememberSource } from "./remembered-source.ts";
import { SavePanel } from "./save-panel.tsx";
import { useEditForm } from "./use-edit-form.ts";
import { useFirstFocus } from "./use-first-focus.ts";
import { useStoredDraft } from "./use-stored-draft.ts";
import "./edit.css";

type Props = {
  action: EditAction;
  /** The page's own address. */
  here: string;
  userId: string;
  spec: FormSpec;
  specs: Record<string, FormSpec>;
  initial: Draft;
  citations: readonly ShownCitation[];
  savesAtOnce: boolean;
  /** The form that the save before this page was sent from. */
  savedToken: string | null;
};

const NO_ERRORS: FieldErrors = {};

/** A record as a form, whatever its kind. */
export function EditForm({ action, here, userId, spec, specs, initial, citations, savesAtOnce, savedToken }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState("");
  const { draft, change, answer, answered, pending, lost, formAction, submit, focusOn } = useEditForm({ action, permalink: here, spec, initial });
  const changed = useMemo(() => changedInDraft(initial, draft), [initial, draft]);
  const touched = changed.size > 0 || draft.reason !== "" || Object.keys(draft.sources).length > 0;
  const stored = useStoredDraft({ userId, draft, touched, savedToken });
  const context = useMemo(() => ({ spec, specs, citations, change, focusOn, say: setSaid }), [spec, specs, citations, change, focusOn]);
  const labelOf = useCallback((path: string) => pathLabel(path, draft, spec, specs), [draft, spec, specs]);
  const errors = answer?.fieldErrors ?? NO_ERRORS;

  useFirstFocus(fieldId(spec.fields[0]?.name ?? ""));

  const onSaved = () => {
    rememberSource(userId, draft.sources["*"]);
    stored.drop();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.current?.requestSubmit();
    } else if (event.target instanceof HTMLInputElement && !event.defaultPrevented) {
      // A form that is half filled in is not saved by chance.
      event.preventDefault();
    }
  };

  return (
    <EditContext value={context}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form ref={form} action={formAction} onSubmit={(event) => submit(event, onSaved)} onKeyDown={onKeyDown} className="edit-form" noValidate>
        {/* What the Enter key presses where there is no script. */}
        <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <Head draft={draft} />
        <PresenceLine record={draft.recordId} version={draft.version} />
        {stored.offered && (
          <DraftOffer
            stored={stored.offered}
            version={initial.version}
            onDiscard={() => {
              stored.discard();
              setSaid("Discarded.");
              focusOn(fieldId(spec.fields[0]?.name ?? ""));
            }}
            onTake={() => {
              if (stored.offered) change({ do: "replace", draft: stored.offered.draft });
              stored.taken();
              setSaid("Your changes are back in the form.");
              focusOn(fieldId(spec.fields[0]?.name ?? ""));
            }}
          />
        )}
        <EditErrors key={`errors ${answered}`} state={answer} lost={lost} labelOf={labelOf} signInHref={`/sign-in?next=${encodeURIComponent(here)}`} />
        {answer?.conflict && <ConflictPanel key={`conflict ${answered}`} conflict={answer.conflict} draft={draft} />}
        {answer?.done && !lost && (
          <p role="status" className="form-done">
            {answer.done}
          </p>
        )}
        <div className="edit-columns">
          <div>
            <section aria-label="Facts">
              {spec.fields.map((field) => (
                <OwnField key={field.name} spec={field} draft={draft} errors={errors} changed={changed.has(field.name)} />
              ))}
            </section>
            {spec.lists.map((list) => (
              <ListEditor key={list.name} list={list} draft={draft} errors={errors} changed={changed} />
            ))}
            <AddressFields draft={draft} errors={errors} changed={changed} />
          </div>
          <SavePanel draft={draft} errors={errors} changed={[...changed].map(labelOf)} pending={pending} savesAtOnce={savesAtOnce} kept={stored.kept} userId={userId} />
        </div>
        <p role="status" className="sr-only">
          {said}
        </p>
      </form>
    </EditContext>
  );
}

function Head({ draft }: { draft: Draft }) {
  return (
    <>
      <input type="hidden" name="kind" value={draft.kind} />
      <input type="hidden" name="record" value={draft.recordId} />
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="token" value={draft.token} />
    </>
  );
}
