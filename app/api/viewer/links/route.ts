import { currentActor } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { listLinks, recordLinks } from "#lib/review/viewer-links.ts";

/** `?kind=…&slug=…` for a record's page, `?kind=…&query=…` for a list: what the page, once it stands, offers to who looks. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const [kind, slug] = [asked.get("kind") ?? "", asked.get("slug")];
  const actor = await currentActor();
  const links = slug === null ? listLinks(actor, kind, asked.get("query") ?? "") : await recordLinks(await liveDatabase(), actor, kind, slug.slice(0, 120));
  return Response.json({ links }, { headers: { "cache-control": "private, no-store" } });
}
