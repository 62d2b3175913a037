import { currentActor } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { listLinks, recordLinks, type ViewerAnswer } from "#lib/review/viewer-links.ts";
import { watchable } from "#lib/watches/account-queries.ts";

/** `?kind=…&slug=…` for a record's page, `?kind=…&query=…` for a list: what the page, once it stands, offers to who looks. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const [kind, slug] = [asked.get("kind") ?? "", asked.get("slug")];
  const actor = await currentActor();
  if (slug === null) return answer({ links: listLinks(actor, kind, asked.get("query") ?? ""), watched: null });
  const db = await liveDatabase();
  const record = actor.kind === "person" ? await watchable(db, actor, kind, slug) : null;
  return answer({ links: await recordLinks(db, actor, kind, slug.slice(0, 120)), watched: record && record.watched });
}

function answer(offered: ViewerAnswer): Response {
  return Response.json(offered, { headers: { "cache-control": "private, no-store" } });
}
