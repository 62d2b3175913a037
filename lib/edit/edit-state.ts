import type { Draft } from "./draft.ts";
import type { Conflict } from "./outcome.ts";
import type { FieldErrors } from "./read-draft.ts";

/** What the action of an edit form answers: always with what was typed, or with the address to go on to. */
export type EditState = {
  draft: Draft;
  formErrors: string[];
  fieldErrors: FieldErrors;
  conflict: Conflict | null;
  /** The session has ended: what was typed waits until somebody has signed in again. */
  signedOut: boolean;
  done: string | null;
  outcome: "saved" | "proposed" | "unchanged" | null;
  next: string | null;
};

export type EditAction = (state: EditState | null, form: FormData) => Promise<EditState>;

export const answer = (draft: Draft, rest: Partial<EditState> = {}): EditState => ({
  draft, formErrors: [], fieldErrors: {}, conflict: null, signedOut: false, done: null, outcome: null, next: null, ...rest,
});
