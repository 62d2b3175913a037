import type { Database } from "#lib/db/client.ts";
import { DESK_READER } from "#lib/history/activity.ts";
import type { Side } from "#lib/history/change-views.ts";
import { revisionViews, type RevisionView } from "#lib/history/revision-views.ts";
import { sourceWords } from "#lib/history/source-words.ts";
import { recordPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { csvLines } from "./csv.ts";

const BATCH = 200;
const HEADER = ["When (UTC)", "Kind", "Record", "Address", "Version", "Field", "Which", "Before", "Sources before", "After", "Sources after", "Reason", "Door", "Saved by", "Proposed by", "Change set", "Takes back"];

const sources = (side: Side) => side.sources.map(sourceWords).join("\n");

/** One line a changed value. */
function lines({ record, version, set, changes }: RevisionView): string[][] {
  return changes.map(({ label, item, before, after }) => [
    set.at, RECORD_KINDS.label(record.kind), record.title, recordPath(record.kind, record.slug), String(version), label, item ?? "",
    before.words ?? "not stated", sources(before), after.words ?? "not stated", sources(after),
    set.reason, set.origin, set.by?.name ?? set.tool ?? "", set.proposer?.name ?? "", set.id, set.undoes ?? "",
  ]);
}

/** The changes of these revisions as text, some at a time: there may be more than fits in memory. */
export async function* activityCsv(db: Database, ids: readonly number[], bom: boolean): AsyncGenerator<string> {
  yield csvLines([HEADER], { bom });
  for (let start = 0; start < ids.length; start += BATCH) {
    const revisions = await revisionViews(db, ids.slice(start, start + BATCH), DESK_READER);
    yield csvLines(revisions.flatMap(lines));
  }
}
