import type { Naming } from "#lib/history/naming.ts";
import { sourceView, type SourceView } from "#lib/history/source-words.ts";
import { changeGroup, covers } from "#lib/records/field-path.ts";
import type { RecordState } from "#lib/records/state.ts";

/** Who says a field, or an item, in a state. */
export const sourcesOf = (state: RecordState | null | undefined, group: string, naming: Naming): SourceView[] =>
  (state?.citations ?? []).filter(({ field }) => changeGroup(field) === group || covers(field, group)).map((citation) => sourceView(citation, naming));
