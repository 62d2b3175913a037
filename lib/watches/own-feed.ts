import { ANONYMOUS } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { changeEntries } from "#lib/feeds/change-entries.ts";
import { stepEvents } from "#lib/feeds/step-events.ts";
import type { FeedView } from "#lib/feeds/subject.ts";
import type { TokenOwner } from "./feed-tokens.ts";
import { shownBy } from "./view-subjects.ts";
import { readableBy, watchedRecords } from "./watched-sql.ts";

/**
 * What an address of one's own gives out: one view, or all that one watches. It leaves the site, so there is nothing in it but
 * what the public may read. Null where the filters of the view can no longer be read.
 */
export async function ownFeed(db: Database, { person, view }: TokenOwner): Promise<FeedView | null> {
  if (view) {
    const shown = shownBy(view);
    return shown && { ...shown, title: async () => view.name };
  }
  const records = sql`SELECT q."id" FROM "Record" q WHERE q."id" IN (SELECT s."recordId" FROM (${await watchedRecords(db, person.id)}) s) AND ${readableBy(ANONYMOUS)}`;
  return { title: async () => "What you watch", page: "/account/notifications", records, entries: (of) => changeEntries(of, records), calendar: (of) => stepEvents(of, records) };
}
