"use client";

import { createContext, use } from "react";
import type { DraftChange } from "#lib/edit/change-draft.ts";
import type { FormSpec } from "#lib/edit/form-spec.ts";
import type { ShownCitation } from "#lib/edit/shown-citations.ts";

/** What stays the same while somebody types, so that a key stroke draws one field anew and not the whole form. */
export type EditContextValue = {
  spec: FormSpec;
  /** The specifications of what can be made on the way. */
  specs: Record<string, FormSpec>;
  citations: readonly ShownCitation[];
  change: (change: DraftChange) => void;
  /** Moves the focus once what was changed is drawn. */
  focusOn: (id: string) => void;
  say: (words: string) => void;
};

export const EditContext = createContext<EditContextValue | null>(null);

export function useEdit(): EditContextValue {
  const value = use(EditContext);
  if (!value) throw new Error("A part of an edit form stands outside of one");
  return value;
}

export const fieldId = (path: string) => `f-${path}`;

/** The input in which a record is named, for a field or for the source of one. */
export const referenceId = (place: string) => (place.startsWith("source:") ? `${fieldId(place)}:source` : fieldId(place));
