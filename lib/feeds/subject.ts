import type { Database } from "#lib/db/client.ts";
import type { Sql } from "#lib/db/sql.ts";

/** One thing that happened, as a feed reader lists it. */
export type FeedEntry = {
  /** The same for ever, also when the record gets another address: a reader knows by it what it has shown. */
  id: string;
  title: string;
  /** The whole address. */
  link: string;
  at: Date;
  html: string;
};

/** Something dated, as a calendar shows it: on all the days that its date can mean. */
export type CalendarEvent = {
  /** The same while the record has the item: by it a calendar moves the event instead of adding another. */
  uid: string;
  title: string;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  until: string;
  text: string;
  /** The whole address of what tells of it. */
  link: string;
  /** Grows whenever the event may have changed. */
  sequence: number;
  changedAt: Date;
  /** Dropped: it was given up. Withdrawn: it was dated once, and is no more. */
  standing: "happened" | "expected" | "dropped" | "withdrawn";
};

/** What is dated, and how many more there are than a calendar is given. */
export type CalendarEvents = { events: CalendarEvent[]; leftOut: number };

export type Tells = "all" | "dates";

/** What one address of a feed tells of. */
export type FeedView = {
  /** Null where there is no such thing. */
  title: (db: Database) => Promise<string | null>;
  /** The page that shows the same, from the root of the site. */
  page: string;
  /** Ids of the records that are shown, as a subquery: what a watch goes by. */
  records: (db: Database) => Promise<Sql>;
  /** Which of their changes are told of: all, or those of what is expected alone. */
  tells: Tells;
  /** Whether what is shown is judged by the day, and so may change with it. */
  daily: boolean;
  entries: (db: Database) => Promise<FeedEntry[]>;
  calendar: (db: Database) => Promise<CalendarEvents>;
};

export type FeedProblem = { parameter: string; value: string; reason: string };

/**
 * What feeds can be of: a page whose address says what it shows. `query` is the one way to write what was asked for; what
 * only changes how a page looks is left out of it.
 */
export type FeedSubject = { read: (query: URLSearchParams) => { query: string; view: FeedView } | { problems: FeedProblem[] } };
