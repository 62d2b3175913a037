import { between } from "#lib/changes/between.ts";
import { allChanges, filterChanges } from "#lib/changes/changed-programs.ts";
import { changedPartnerships, type PartnershipChange } from "#lib/changes/changed-partnerships.ts";
import type { ProgramChange } from "#lib/changes/diff.ts";
import type { Span } from "#lib/changes/span.ts";
import type { Database } from "#lib/db/client.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import type { PipelineFilter } from "#lib/programs/pipeline-params.ts";
import { partnershipEvents } from "./partnership-events.ts";
import { spanEntries } from "./span-entries.ts";
import { stepEvents } from "./step-events.ts";
import type { FeedView } from "./subject.ts";
import { untilChanged } from "./until-changed.ts";

type Shown = Pick<FeedView, "records" | "entries" | "calendar">;
type Found = { programs: ProgramChange[]; partnerships: PartnershipChange[] };

const listed = (ids: string): Sql => sql`SELECT "value" AS "id" FROM json_each(${ids})`;

/** What changed in the world between two days, by what is known today: programs and agreements, as their page shows them. */
export function daysSubject(span: Span, filter: PipelineFilter): Shown {
  const find = (before: Database, after: Database): Promise<Found> =>
    Promise.all([allChanges(before, after).then((all) => filterChanges(before, after, all, filter)), changedPartnerships(before, after, span, filter)]).then(([programs, partnerships]) => ({ programs, partnerships }));
  const idsOf = ({ programs, partnerships }: Found) => JSON.stringify([...new Set([...programs.map(({ id }) => id), ...partnerships.map(({ row }) => row.id)])]);
  const ids = (db: Database) => untilChanged(db, `changes ${JSON.stringify([span, filter])}`, () => between(db, span, async (before, after) => idsOf(await find(before, after))));
  return {
    records: async (db) => listed(await ids(db)),
    entries: (db) => between(db, span, async (before, after) => spanEntries(db, { before, after, span, ...(await find(before, after)) })),
    calendar: async (db) => {
      const records = listed(await ids(db));
      const { from, to } = span;
      const steps = await stepEvents(db, records, { only: { where: sql`e."fromDay" > ${from} AND e."fromDay" <= ${to}`, taken: () => false } });
      return { events: [...steps.events, ...(await partnershipEvents(db, { ids: records, by: { after: from, until: to } }))], leftOut: steps.leftOut };
    },
  };
}
