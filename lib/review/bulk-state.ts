import type { FormState } from "#lib/forms/form-state.ts";
import type { BulkRow } from "./plan-bulk.ts";

/**
 * What the form for many records answers: with `preview`, what it would do. `key`: what the preview was made of. `noted`: what
 * takes back what was just noted as verified.
 */
export type BulkState = FormState & { preview?: { rows: BulkRow[]; key: string }; noted?: string };
export type BulkAction = (state: BulkState, form: FormData) => Promise<BulkState>;
