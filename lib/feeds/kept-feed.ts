import "server-only";
import { queryAt } from "#lib/as-of/query.ts";
import { asOfText, readAsOfText, type AsOf } from "#lib/db/as-of.ts";
import { DAY_TAG, kindTags, PEOPLE_TAG, SETTINGS_TAG } from "#lib/db/cache-tags.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { feedPath, type FeedFormat } from "./formats.ts";
import { FEED_SUBJECTS, type SubjectName } from "./subjects.ts";
import { writeFeed } from "./write-feed.ts";

const kept = keptQuery("feed", [...kindTags(...RECORD_KINDS.values), SETTINGS_TAG, PEOPLE_TAG, DAY_TAG], async (db, subject: string, format: string, query: string, point: string) => {
  const read = FEED_SUBJECTS[subject as SubjectName].read(new URLSearchParams(query));
  if ("problems" in read) throw new Error(`${subject} does not read its own query ${query}`);
  const asOf = readAsOfText(point);
  return writeFeed(db, read.view, format as FeedFormat, feedPath(subject, format as FeedFormat, queryAt(query, asOf)), asOf);
});

/** A public feed, kept until anything that it may show is written. `query` is what its subject made of the address. */
export const keptFeed = (subject: SubjectName, format: FeedFormat, query: string, asOf: AsOf) => kept.at(asOf, subject, format, query, asOfText(asOf));
