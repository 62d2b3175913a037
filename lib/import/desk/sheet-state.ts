import type { FormState } from "#lib/forms/form-state.ts";
import type { SheetView } from "./sheet-view.ts";

/** What looking at a sheet again answers. */
export type SheetState = FormState & { view?: SheetView };
export type SheetAction = (state: SheetState, form: FormData) => Promise<SheetState>;
