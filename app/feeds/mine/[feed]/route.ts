import { AS_OF_KEYS } from "#lib/as-of/query.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { feedAnswer, feedRefusal, noSuchFeed } from "#lib/feeds/answer.ts";
import { feedPath, splitFeedName } from "#lib/feeds/formats.ts";
import { writeFeed } from "#lib/feeds/write-feed.ts";
import { feedTokenOwner } from "#lib/watches/feed-tokens.ts";
import { ownFeed } from "#lib/watches/own-feed.ts";

/** `/feeds/mine/TOKEN.ics`: what a person watches, for readers that cannot sign in. */
export async function GET(request: Request, { params }: RouteContext<"/feeds/mine/[feed]">): Promise<Response> {
  const name = splitFeedName((await params).feed);
  const db = await liveDatabase();
  const owner = name && (await feedTokenOwner(db, name.base, new Date()));
  const view = owner && (await ownFeed(db, owner));
  // What somebody watches is of now; who asks for another day gets no answer that looks like one.
  const timed = AS_OF_KEYS.flatMap((key) => new URL(request.url).searchParams.getAll(key).map((value) => ({ parameter: key, value: value.slice(0, 60), reason: "does not go with a feed of one's own, which is read as of now" })));
  if (view && timed.length) return feedRefusal(timed, name.format);
  const feed = view && (await writeFeed(db, view, name.format, feedPath(`mine/${name.base}`, name.format)));
  // What somebody watches has no time of change of its own: the tag alone says whether anything is new.
  return feed ? feedAnswer(request, { ...feed, modified: null }, name.format, "private") : noSuchFeed();
}
