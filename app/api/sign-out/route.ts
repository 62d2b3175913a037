import { headers } from "next/headers";
import { signOut } from "#lib/auth/sign-out.ts";

/** A plain form, so that it works on pages that know nothing of who looks at them. */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get("sec-fetch-site") === "cross-site") return new Response("Not from elsewhere", { status: 403 });
  const response = new Response(null, { status: 303, headers: { location: "/", "cache-control": "no-store" } });
  for (const cookie of await signOut(await headers())) response.headers.append("set-cookie", cookie);
  return response;
}
