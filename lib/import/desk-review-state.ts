import type { FormState } from "#lib/forms/form-state.ts";
import type { Decided } from "./accept-set.ts";

/** What deciding on changes came to, shown above the list. */
export type ReviewState = FormState & { decided?: Decided };
export type ReviewAction = (state: ReviewState, form: FormData) => Promise<ReviewState>;
