import "server-only";
import { readLive } from "#lib/db/pages.ts";
import { changesList, type ChangesList, type ChangesPageOf } from "./changes-list.ts";
import { pointsOf, type Span } from "./span.ts";

/** What changed over a span, read at the request from both of its ends. */
export function liveChanges(span: Span, which: ChangesPageOf): Promise<ChangesList> {
  const { from, to } = pointsOf(span);
  return readLive((before) => readLive((after) => changesList(before, after, span, which), to), from);
}
