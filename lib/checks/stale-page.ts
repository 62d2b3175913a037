import type { Database } from "#lib/db/client.ts";
import { DESK_READER } from "#lib/history/activity.ts";
import { namedIn, readNaming } from "#lib/history/naming.ts";
import { stateView, type ValueView } from "#lib/history/state-view.ts";
import { readState } from "#lib/records/state.ts";
import { stalePrograms, type StaleRow } from "./stale.ts";
import type { StaleParams } from "./stale-params.ts";

const PAGE_SIZE = 25;

/** `steps`: what the program's stage follows from, with who said so: what is to be looked up. */
export type StaleItem = StaleRow & { steps: ValueView[] };
export type StalePage = { items: StaleItem[]; total: number; page: number; pages: number };

export async function stalePage(db: Database, params: StaleParams): Promise<StalePage> {
  const rows = await stalePrograms(db, params);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(params.page, pages);
  const shown = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const revisions = await db.revision.findMany({ where: { OR: shown.map(({ id, version }) => ({ recordId: id, version })) }, select: { recordId: true, snapshot: true } });
  const states = new Map(revisions.map(({ recordId, snapshot }) => [recordId, readState(snapshot)]));
  const naming = await readNaming(db, namedIn([], [...states.values()]), DESK_READER.all);
  const items = shown.map((row) => {
    const state = states.get(row.id);
    return { ...row, steps: state ? stateView("program", state, naming).filter(({ field, words }) => field.startsWith("events") && words !== null) : [] };
  });
  return { items, total: rows.length, page, pages };
}
