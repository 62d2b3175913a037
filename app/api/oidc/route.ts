import { isAPIError } from "better-auth/api";
import { auth } from "#lib/auth/auth.ts";
import { OIDC, oidcSettings } from "#lib/auth/oidc.ts";
import { safeNext } from "#lib/auth/safe-next.ts";

/** The way to the identity provider. A link and not a form: our pages let forms lead nowhere else. */
export async function GET(request: Request): Promise<Response> {
  if (!oidcSettings()) return new Response("Not found", { status: 404 });
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  try {
    const answer = await (await auth()).api.signInSocial({
      body: { provider: OIDC, callbackURL: next, errorCallbackURL: "/sign-in", disableRedirect: true },
      headers: request.headers,
      returnHeaders: true,
    });
    const response = new Response(null, { status: 303, headers: { location: answer.response.url ?? "/sign-in?error=oidc", "cache-control": "no-store" } });
    for (const cookie of answer.headers.getSetCookie()) response.headers.append("set-cookie", cookie);
    return response;
  } catch (error) {
    if (!isAPIError(error)) throw error;
    console.error("The identity provider cannot be used:", error);
    return new Response(null, { status: 303, headers: { location: "/sign-in?error=oidc" } });
  }
}
