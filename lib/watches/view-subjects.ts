import type { ViewSubject } from "#lib/db/generated/enums.ts";
import { catalystsSubject } from "#lib/feeds/catalysts-subject.ts";
import { changesSubject } from "#lib/feeds/changes-subject.ts";
import { pipelineSubject } from "#lib/feeds/pipeline-subject.ts";
import type { FeedSubject, FeedView } from "#lib/feeds/subject.ts";

/** The pages whose filters can be kept, and how each reads its query. */
const SUBJECTS: Record<ViewSubject, FeedSubject> = { pipeline: pipelineSubject, catalysts: catalystsSubject, changes: changesSubject };

export const viewSubject = (name: string): FeedSubject | null => (Object.hasOwn(SUBJECTS, name) ? SUBJECTS[name as ViewSubject] : null);

/** What a kept view shows; null where its filters can no longer be read, as after a choice was taken out of the product. */
export function shownBy({ subject, query }: { subject: string; query: string }): FeedView | null {
  const read = viewSubject(subject)?.read(new URLSearchParams(query));
  return read && "view" in read ? read.view : null;
}
