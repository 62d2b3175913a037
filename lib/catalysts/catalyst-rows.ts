import type { Database } from "#lib/db/client.ts";
import { readSnapshot } from "#lib/db/snapshot.ts";
import { today } from "#lib/dates/days.ts";
import { shownEvidence, type ShownEvidence } from "#lib/records/shown-evidence.ts";
import { programsAbout } from "./about.ts";
import { filterCatalysts, matchingCatalysts, type CatalystFacets } from "./catalyst-filter.ts";
import { inCatalystOrder } from "./catalyst-order.ts";
import type { CatalystParams } from "./catalyst-params.ts";
import { judge, yearOf, type Judged } from "./judged.ts";
import { nearestYear } from "./nearest-year.ts";
import { readExpectations } from "./read-expectations.ts";
import { hydrateCatalysts, shownOfCatalysts, type CatalystRow } from "./rows.ts";

export type CatalystList = {
  rows: CatalystRow[];
  /** How many the filters leave, over all pages and years, and how many there are. */
  matching: number;
  tracked: number;
  /** The day by which they were judged. */
  day: string;
  /** The years that the filters leave something in, with how much; null counts what has no date at all. */
  years: { year: number | null; count: number }[];
  /** The one that a calendar shows. */
  year: number;
  facets: CatalystFacets;
  evidence: ShownEvidence;
};

/** The same without the choices of the filters, which cost more than all else. */
export type ShownCatalysts = Omit<CatalystList, "facets">;

/**
 * What is expected and what became of it, stored and derived alike, as the parameters ask for it: one page of a list, or one
 * year of a calendar. Where each stands is judged by `day`.
 */
export function catalystRows(database: Database, params: CatalystParams, day: string = today()): Promise<CatalystList> {
  return readSnapshot(database, async (db) => {
    const judged = judge(await readExpectations(db), day);
    const { matching, facets } = await filterCatalysts(db, judged, params);
    return { ...(await shownCatalysts(db, { judged, matching, params, day })), facets };
  });
}

/** What such a page shows of records: what it is cited by. */
export function citedCatalysts(database: Database, params: CatalystParams, day: string): Promise<ShownCatalysts> {
  return readSnapshot(database, async (db) => {
    const judged = judge(await readExpectations(db), day);
    return shownCatalysts(db, { judged, matching: await matchingCatalysts(db, judged, params), params, day });
  });
}

type Found = { judged: readonly Judged[]; matching: readonly Judged[]; params: CatalystParams; day: string };

async function shownCatalysts(db: Database, { judged, matching, params, day }: Found): Promise<ShownCatalysts> {
  const ordered = inCatalystOrder(matching, params, params.sort === "program" ? await programTitles(db, matching) : () => null);
  const counts = Map.groupBy(matching, yearOf);
  const year = params.year ?? nearestYear([...counts.keys()], day);
  const rows = await hydrateCatalysts(db, params.view === "list" ? ordered.slice((params.page - 1) * params.size, params.page * params.size) : ordered.filter((one) => yearOf(one) === year));
  return {
    rows,
    matching: matching.length,
    tracked: judged.length,
    day,
    years: [...counts].map(([of, { length }]) => ({ year: of, count: length })).sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity)),
    year,
    evidence: await shownEvidence(db, shownOfCatalysts(rows)),
  };
}

/** What the first program of each is called, for an order by program. */
async function programTitles(db: Database, judged: readonly Judged[]): Promise<(one: Judged) => string | null> {
  const programs = await programsAbout(db, judged);
  const ids = [...new Set([...programs.values()].flatMap(([first]) => first ?? []))];
  const rows = await db.$queryRaw<{ id: string; title: string }[]>`SELECT "id", "title" FROM "Record" WHERE "id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))`;
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return ({ id }) => titles.get(programs.get(id)?.[0] ?? "") ?? null;
}
