import "server-only";
import { changedFigures } from "#lib/as-of/changed-figures.ts";
import { changedSince } from "#lib/as-of/changed-since.ts";
import { lastSet } from "#lib/as-of/cited.ts";
import { contentHash, idsIn } from "#lib/as-of/content-hash.ts";
import { NOW } from "#lib/db/as-of.ts";
import { kindTags } from "#lib/db/cache-tags.ts";
import { keptQuery, liveDatabase } from "#lib/db/pages.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { changesEntries, parseChangesParams, type ChangesParams } from "./changes-params.ts";
import { citedChanges, citedOf, type ChangesView, type CitedChanges } from "./changes-view.ts";
import { spanEntries, type Span } from "./span.ts";

/** The page of a query that names both of its ends, and the moment by which two days are read. */
const pinnedView = keptQuery(
  "cited-changes",
  kindTags(...RECORD_KINDS.values),
  async (present, query: string) => {
    const { params } = parseChangesParams(new URLSearchParams(query), new Date());
    const { asked: { span }, filter, page } = params;
    if (!span) throw new Error(`${query} names no span`);
    return contentHash(await citedChanges(present, span, { filter, page }));
  },
  () => NOW,
);

const queryOf = (span: Span, params: ChangesParams): string => new URLSearchParams([...spanEntries(span), ...changesEntries({ ...params, asked: { ...params.asked, span: null } })]).toString();

/**
 * The page as it is read, pinned: the query that names all of it, and the hash of what it shows. Two moments are a pin by themselves;
 * two days are read by what was held at the last set. Null where nothing was ever saved.
 */
export async function pinChanges(params: ChangesParams, span: Span, view: ChangesView): Promise<{ query: string; hash: string } | null> {
  if (span.by === "moment" || span.recorded !== undefined) return { query: queryOf(span, params), hash: contentHash(citedOf(view)) };
  const recorded = await lastSet();
  if (recorded === null) return null;
  const query = queryOf({ ...span, recorded }, params);
  return { query, hash: await pinnedView(query) };
}

/** What was changed, since a page was pinned, of what it shows or would show now; `same`: whether it says the same now. */
export async function changesSincePinned(params: ChangesParams, span: Span, view: ChangesView) {
  const { recorded, ...open } = span;
  const cited = citedOf(view);
  const present = span.by === "day" ? await citedChanges(await liveDatabase(), open, { filter: params.filter, page: params.page }) : cited;
  const shown = idsIn(present, idsIn(cited));
  const changed = await changedSince(JSON.stringify([...shown].sort()), recorded ?? span.to);
  return { ...changed, figures: changedFigures(listed(cited), listed(present)), same: contentHash(present) === contentHash(cited) };
}

/** What the page lists, each by what tells it from the others. */
const listed = ({ list: { programs, partnerships } }: CitedChanges) => ({
  rows: [...programs.map(({ id, row: { title } }) => ({ id, title })), ...partnerships.map(({ kind, row: { id, title } }) => ({ id: `${id} ${kind}`, title }))],
});
