import { ANONYMOUS } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { expectedEvents } from "#lib/feeds/catalyst-events.ts";
import { changeEntries } from "#lib/feeds/change-entries.ts";
import { stepEvents } from "#lib/feeds/step-events.ts";
import type { FeedView } from "#lib/feeds/subject.ts";
import type { TokenOwner } from "./feed-tokens.ts";
import { shownBy } from "./view-subjects.ts";
import { readableBy, TOLD, watchedRecords } from "./watched-sql.ts";

/**
 * What an address of one's own gives out: one view, or all that one watches. It leaves the site, so there is nothing in it but
 * what the public may read. Null where the filters of the view can no longer be read.
 */
export async function ownFeed(db: Database, { person, view }: TokenOwner): Promise<FeedView | null> {
  if (view) {
    const shown = shownBy(view);
    return shown && { ...shown, title: async () => view.name };
  }
  const watched = await watchedRecords(db, person.id);
  const records = sql`SELECT q."id" FROM "Record" q WHERE q."id" IN (SELECT s."recordId" FROM (${watched}) s) AND ${readableBy(ANONYMOUS)}`;
  const revisions = sql`SELECT DISTINCT v."id" FROM (${watched}) s JOIN "Revision" v ON v."recordId" = s."recordId" JOIN "Record" q ON q."id" = v."recordId" WHERE ${TOLD} AND ${readableBy(ANONYMOUS)}`;
  return {
    title: async () => "What you watch",
    page: "/account/notifications",
    records: async () => records,
    tells: "all",
    daily: false,
    entries: (of) => changeEntries(of, revisions),
    calendar: async (of) => {
      const perhapsDeleted = sql`SELECT s."recordId" AS "id" FROM (${watched}) s`;
      const [steps, expected] = [await stepEvents(of, records, { perhapsDeleted }), await expectedEvents(of, records, perhapsDeleted)];
      return { events: [...steps.events, ...expected.events], leftOut: steps.leftOut + expected.leftOut };
    },
  };
}
