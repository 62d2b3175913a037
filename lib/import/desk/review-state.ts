import type { FormState } from "#lib/forms/form-state.ts";
import type { Decision } from "./decide.ts";

/** What deciding on changes came to, shown above the list. */
export type ReviewState = FormState & Decision;
export type ReviewAction = (state: ReviewState, form: FormData) => Promise<ReviewState>;
