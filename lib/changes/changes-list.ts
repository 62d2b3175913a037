import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { facetRows, facetsOf, type Facets } from "#lib/programs/pipeline-facets.ts";
import { DEFAULTS, type PipelineFilter } from "#lib/programs/pipeline-params.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { readCorrected, type Corrected } from "./corrected.ts";
import { readChanges, type ReadChanges } from "./read-changes.ts";
import type { Span } from "./span.ts";

/** As many programs, and as many revisions that correct something, as one page shows. */
export const PROGRAMS_A_PAGE = 200;
export const CORRECTED_A_PAGE = 100;

/** What a page about a span shows of records: what it is cited by. */
export type ShownChanges = ReadChanges & { corrected: Corrected };
/** `facets`: the choices of each filter, with how many of the programs that changed they would leave. */
export type ChangesList = ShownChanges & { facets: Facets };

/** Null as a page is all of them. */
export type ChangesPageOf = { filter: PipelineFilter; page: number | null };

/** All that a page about a span shows, with the choices of its filters. */
export async function changesList(before: Database, after: Database, span: Span, which: ChangesPageOf = { filter: DEFAULTS, page: 1 }): Promise<ChangesList> {
  const shown = await shownChanges(before, after, span, which);
  // As they are filtered: by what they are, or were where they are no more.
  const gone = await goneOf(after, shown.changed);
  const rows = [...(await facetRows(after, which.filter, listed(shown.changed))), ...(gone.length ? await facetRows(before, which.filter, listed(gone)) : [])];
  return { ...shown, facets: await facetsOf(after, which.filter, rows) };
}

const listed = (ids: readonly string[]) => sql`(SELECT "value" AS "counted", "value" AS "programId" FROM json_each(${JSON.stringify(ids)}))`;

async function goneOf(after: Database, ids: readonly string[]): Promise<string[]> {
  const there = await after.$queryRaw<{ id: string }[]>(sql`SELECT r."id" FROM "Record" r WHERE r."id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)})) AND r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL`);
  const held = new Set(there.map(({ id }) => id));
  return ids.filter((id) => !held.has(id));
}

/** The same without them. Values can be corrected only in what is held, so days have none. */
export async function shownChanges(before: Database, after: Database, span: Span, { filter, page }: ChangesPageOf): Promise<ShownChanges> {
  const part = (size: number) => (page === null ? { first: 0, most: Infinity } : { first: (page - 1) * size, most: size });
  const read = await readChanges(before, after, span, { filter, ...part(PROGRAMS_A_PAGE) });
  const { first, most } = part(CORRECTED_A_PAGE);
  const corrected = span.by === "moment" ? await readCorrected(after, span, filter, first, most) : { revisions: [], more: false };
  return { ...read, corrected };
}

/** Whether there is anything yet that could change. */
export const trackedPrograms = (db: Database): Promise<number> => db.program.count({ where: { record: VISIBLE } });
