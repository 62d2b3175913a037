import { liveDatabase } from "#lib/db/pages.ts";
import { unsubscribe } from "#lib/digest/unsubscribe.ts";

const NO_STORE = { "cache-control": "no-store" };

/** What a mail program asks for its user (RFC 8058), without a session. The link says whose letters end, and is signed. */
export async function POST(_request: Request, { params }: RouteContext<"/api/unsubscribe/[token]">): Promise<Response> {
  const known = await unsubscribe(await liveDatabase(), (await params).token);
  return new Response(known ? "You get no more of these letters.\n" : "This link is not one of ours.\n", { status: known ? 200 : 404, headers: { ...NO_STORE, "content-type": "text/plain; charset=utf-8" } });
}

/** Looking at a link ends nothing: programs that check links do so. A person is led to the page with the button. */
export async function GET(_request: Request, { params }: RouteContext<"/api/unsubscribe/[token]">): Promise<Response> {
  return new Response(null, { status: 303, headers: { ...NO_STORE, location: `/unsubscribe/${encodeURIComponent((await params).token)}` } });
}
