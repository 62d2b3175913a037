import { feedAnswer, feedRefusal, noSuchFeed } from "#lib/feeds/answer.ts";
import { splitFeedName } from "#lib/feeds/formats.ts";
import { keptFeed } from "#lib/feeds/kept-feed.ts";
import { FEED_SUBJECTS, isSubject } from "#lib/feeds/subjects.ts";

/** `/feeds/pipeline.ics?molecule=HQP1351`: a page as a feed, by the page's own query. */
export async function GET(request: Request, { params }: RouteContext<"/feeds/[feed]">): Promise<Response> {
  const name = splitFeedName((await params).feed);
  if (!name || !isSubject(name.base)) return noSuchFeed();
  const read = FEED_SUBJECTS[name.base].read(new URL(request.url).searchParams);
  if ("problems" in read) return feedRefusal(read.problems, name.format);
  const feed = await keptFeed(name.base, name.format, read.query);
  return feed ? feedAnswer(request, feed, name.format, "public") : noSuchFeed();
}
