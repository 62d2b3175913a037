import { auth } from "#lib/auth/auth.ts";

// Forms go through server actions. From outside, better-auth is asked for nothing but the way back from an identity
// provider; whatever else it could answer does not exist here.
const OPEN = new Map([["GET", /^\/api\/auth\/callback\/oidc$/]]);

async function handle(request: Request): Promise<Response> {
  if (!OPEN.get(request.method)?.test(new URL(request.url).pathname)) return new Response("Not found", { status: 404 });
  return (await auth()).handler(request);
}

export { handle as GET, handle as POST };
