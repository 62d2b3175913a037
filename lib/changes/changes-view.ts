import { readAsOf } from "#lib/db/as-of-database.ts";
import type { Database } from "#lib/db/client.ts";
import { between } from "./between.ts";
import { changesList, shownChanges, type ChangesList, type ChangesPageOf, type ShownChanges } from "./changes-list.ts";
import { readMovement, type Movement } from "./movement.ts";
import { quartersOf, type Quarter } from "./quarters.ts";
import { heldAt, type Span } from "./span.ts";

type Moved = { quarters: Quarter[]; moved: Movement[] };
/** All that the page about a span shows. */
export type ChangesView = Moved & { list: ChangesList };
/** What of it is cited: not how many programs each choice of a filter would leave. */
export type CitedChanges = Moved & { list: ShownChanges };

export async function changesView(present: Database, span: Span, which: ChangesPageOf): Promise<ChangesView> {
  return { list: await between(present, span, (before, after) => changesList(before, after, span, which)), ...(await movedOver(present, span)) };
}

export async function citedChanges(present: Database, span: Span, which: ChangesPageOf): Promise<CitedChanges> {
  return { list: await between(present, span, (before, after) => shownChanges(before, after, span, which)), ...(await movedOver(present, span)) };
}

/** The same of a page that was read whole. */
export const citedOf = ({ list: { facets: _facets, ...list }, ...moved }: ChangesView): CitedChanges => ({ ...moved, list });

async function movedOver(present: Database, span: Span): Promise<Moved> {
  const { quarters, until } = quartersOf(span, span.to.slice(0, 10));
  return { quarters, moved: await readAsOf(present, heldAt(span), (db) => readMovement(db, quarters, until)) };
}
