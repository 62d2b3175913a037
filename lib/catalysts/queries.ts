import "server-only";
import { DAY_TAG, kindTags } from "#lib/db/cache-tags.ts";
import { today } from "#lib/dates/days.ts";
import { dayOf } from "#lib/db/as-of-database.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { sql } from "#lib/db/sql.ts";
import { rawParams } from "#lib/programs/pipeline-params.ts";
import { profileEvidence, visibleRecord } from "#lib/records/profile-query.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { parseCatalystParams } from "./catalyst-params.ts";
import { catalystRows, citedCatalysts } from "./catalyst-rows.ts";
import { judge } from "./judged.ts";
import { storedExpectations } from "./read-expectations.ts";
import { hydrateCatalysts } from "./rows.ts";

const TAGS = [...kindTags(...RECORD_KINDS.values), DAY_TAG];

/** What is expected, for a query of /catalysts: kept until a record changes, or the day does. */
export const keptCatalysts = keptQuery("catalysts", TAGS, (db, query: string, day: string) => catalystRows(db, parseCatalystParams(rawParams(new URLSearchParams(query))).params, day));

/** What such a page is cited by. */
export const keptCitedCatalysts = keptQuery("cited-catalysts", TAGS, (db, query: string, day: string) => citedCatalysts(db, parseCatalystParams(rawParams(new URLSearchParams(query))).params, day));

export type CatalystProfile = NonNullable<Awaited<ReturnType<typeof catalystProfile>>>;

/** All that a catalyst's page shows. */
export const catalystProfile = keptQuery("catalyst-profile", TAGS, async (db, slug: string) => {
  const record = await visibleRecord(db, "catalyst", slug);
  if (!record) return null;
  const day = dayOf(db, today());
  const [row] = await hydrateCatalysts(db, judge(await storedExpectations(db, sql`c."id" = ${record.id}`), day));
  return row ? { record, row, day, evidence: await profileEvidence(db, record.id) } : null;
});
