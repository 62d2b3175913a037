import { readAsOf } from "#lib/db/as-of-database.ts";
import type { Database } from "#lib/db/client.ts";
import { between } from "./between.ts";
import { changesList, type ChangesList, type ChangesPageOf } from "./changes-list.ts";
import { readMovement, type Movement } from "./movement.ts";
import { quartersOf, type Quarter } from "./quarters.ts";
import { heldAt, type Span } from "./span.ts";

/** All that the page about a span shows. */
export type ChangesView = { list: ChangesList; quarters: Quarter[]; moved: Movement[] };

export async function changesView(present: Database, span: Span, which: ChangesPageOf): Promise<ChangesView> {
  const { quarters, until } = quartersOf(span, span.to.slice(0, 10));
  return {
    list: await between(present, span, (before, after) => changesList(before, after, span, which)),
    quarters,
    moved: await readAsOf(present, heldAt(span), (db) => readMovement(db, quarters, until)),
  };
}
