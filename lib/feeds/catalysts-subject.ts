import { matchingCatalysts } from "#lib/catalysts/catalyst-filter.ts";
import { catalystHref, catalystQuery, onlyCatalystFilter, parseCatalystParams, type CatalystParams } from "#lib/catalysts/catalyst-params.ts";
import { catalystFilterWords } from "#lib/catalysts/filter-words.ts";
import { judge } from "#lib/catalysts/judged.ts";
import { readExpectations } from "#lib/catalysts/read-expectations.ts";
import { today } from "#lib/dates/days.ts";
import { dayOf } from "#lib/db/as-of-database.ts";
import type { Database } from "#lib/db/client.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import { rawParams } from "#lib/programs/pipeline-params.ts";
import { catalystEvents } from "./catalyst-events.ts";
import { changeEntries, revisionsOf } from "./change-entries.ts";
import type { FeedSubject } from "./subject.ts";
import { untilChanged } from "./until-changed.ts";

/** The records that what is expected is read from: each catalyst, and programs, studies and agreements that promise something. */
async function keptIn(db: Database, filter: CatalystParams): Promise<Sql> {
  const day = dayOf(db, today());
  const ids = await untilChanged(db, `catalysts ${day} ${catalystQuery(filter)}`, async () => {
    const matching = await matchingCatalysts(db, judge(await readExpectations(db), day), filter);
    return JSON.stringify([...new Set(matching.map(({ recordId }) => recordId))]);
  });
  return sql`SELECT "value" AS "id" FROM json_each(${ids})`;
}

/** What is expected, by the filters of its page, over all its pages and years. */
export const catalystsSubject: FeedSubject = {
  read(query) {
    const { params, problems } = parseCatalystParams(rawParams(query));
    if (problems.length) return { problems: problems.map(({ key, value, reason }) => ({ parameter: key, value, reason })) };
    const filter = onlyCatalystFilter(params);
    return {
      query: catalystQuery(filter),
      view: {
        title: async (db) => `Catalysts: ${await catalystFilterWords(db, filter)}`,
        page: catalystHref(filter),
        records: (db) => keptIn(db, filter),
        tells: "dates",
        daily: true,
        entries: async (db) => changeEntries(db, revisionsOf(await keptIn(db, filter), "dates")),
        calendar: (db) => catalystEvents(db, filter),
      },
    };
  },
};
