import { requestPoint } from "#lib/as-of/request-point.ts";
import { spanPoint } from "#lib/changes/request-changes.ts";
import { feedAnswer, feedRefusal, noSuchFeed } from "#lib/feeds/answer.ts";
import { splitFeedName } from "#lib/feeds/formats.ts";
import { keptFeed } from "#lib/feeds/kept-feed.ts";
import { FEED_SUBJECTS, isSubject } from "#lib/feeds/subjects.ts";

/** `/feeds/pipeline.ics?molecule=HQP1351`: a page as a feed, by the page's own query, from any point in time. */
export async function GET(request: Request, { params }: RouteContext<"/feeds/[feed]">): Promise<Response> {
  const name = splitFeedName((await params).feed);
  if (!name || !isSubject(name.base)) return noSuchFeed();
  const { searchParams } = new URL(request.url);
  const read = FEED_SUBJECTS[name.base].read(searchParams);
  // A span has its own points; `spanPoint` reads all of its query.
  const { asOf, problems: untimely } = name.base === "changes" ? await spanPoint(searchParams, new Date()) : await requestPoint(searchParams, new Date());
  const unread = name.base !== "changes" && "problems" in read ? read.problems : [];
  const problems = [...unread, ...untimely.map(({ key, value, reason }) => ({ parameter: key, value, reason }))];
  if ("problems" in read || problems.length) return feedRefusal(problems, name.format);
  const feed = await keptFeed(name.base, name.format, read.query, asOf);
  return feed ? feedAnswer(request, feed, name.format, "public") : noSuchFeed();
}
