import type { FormState } from "#lib/forms/form-state.ts";

/** What the work list answers. `noted`: what takes back the mark that was just made. */
export type StaleState = FormState & { noted?: string };
export type StaleAction = (state: StaleState, form: FormData) => Promise<StaleState>;
