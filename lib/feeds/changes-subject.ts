import { changesHref, changesQuery, isOngoing, ongoing, parseChangesParams } from "#lib/changes/changes-params.ts";
import { changesWords } from "#lib/changes/params-words.ts";
import { today } from "#lib/dates/days.ts";
import { daysSubject } from "./changes-between-days.ts";
import { momentsSubject } from "./changes-between-moments.ts";
import type { FeedProblem, FeedSubject } from "./subject.ts";

/** What changed over a span, by the filters of its page. A span that reaches up to the day of asking goes on from there. */
export const changesSubject: FeedSubject = {
  read(query) {
    const { params: given, problems } = parseChangesParams(query, new Date());
    const unread = [...given.asked.problems, ...problems].map(({ key, value, reason }): FeedProblem => ({ parameter: key, value, reason }));
    const { span } = given.asked;
    if (!span || unread.length) return { problems: unread };
    const params = ongoing(given, today());
    const shown = span.by === "day" ? daysSubject(span, params.filter) : momentsSubject(span, params.filter);
    return {
      query: changesQuery(params),
      view: { ...shown, title: (db) => changesWords(db, params), page: changesHref(params), tells: "all", daily: span.by === "day" && isOngoing(params) },
    };
  },
};
