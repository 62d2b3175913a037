import { NextResponse, type NextRequest } from "next/server";
import { AS_OF_KEYS } from "#lib/as-of/query.ts";
import { pointSegment } from "#lib/as-of/segment.ts";
import { refuseForm } from "#lib/http/refuse-form.ts";
import { parsePipelineParams, pipelineQuery, rawParams } from "#lib/programs/pipeline-params.ts";

export async function proxy(request: NextRequest) {
  if (request.method === "POST") return (await refuseForm(request)) ?? NextResponse.next();
  return onItsWay(request);
}

/**
 * A page as of a point in time, and "/" with choices: however they are written, one page for each. They are named in headers,
 * which the rewrites of next.config.ts make a path of: Next sends a rewrite from here out to the network where it listens on
 * 127.0.0.1.
 */
function onItsWay({ nextUrl: { pathname, searchParams }, headers: sent }: NextRequest) {
  const headers = new Headers(sent);
  headers.delete("x-point");
  headers.delete("x-choices");
  const timed = AS_OF_KEYS.some((key) => searchParams.has(key));
  if (timed) headers.set("x-point", encodeURIComponent(pointSegment(searchParams, new Date())));
  if (pathname === "/") {
    const { params, problems } = parsePipelineParams(rawParams(searchParams));
    headers.set("x-choices", problems.length ? "unread" : encodeURIComponent(pipelineQuery(params)) || "unfiltered");
  }
  return NextResponse.next({ request: { headers } });
}

// Read by the build, so written out: what is sent to an action, the keys of lib/as-of/query.ts and of lib/programs/pipeline-params.ts
// (proxy.test.ts). A request that only asks for a page has no content type. Routes answer for themselves;
// an upload is too long to be read whole here.
export const config = {
  matcher: [
    { source: "/((?!api/|desk/import/upload$).*)", has: [{ type: "header", key: "content-type", value: "(multipart/form-data|text/plain).*" }] },
    { source: "/((?!api/|desk/import/upload$).*)", has: [{ type: "header", key: "next-action" }] },
    { source: "/((?!api/|desk|account|feeds/).*)", has: [{ type: "query", key: "asOf" }] },
    { source: "/((?!api/|desk|account|feeds/).*)", has: [{ type: "query", key: "recorded" }] },
    { source: "/((?!api/|desk|account|feeds/).*)", has: [{ type: "query", key: "cite" }] },
    { source: "/", has: [{ type: "query", key: "company" }] },
    { source: "/", has: [{ type: "query", key: "target" }] },
    { source: "/", has: [{ type: "query", key: "modality" }] },
    { source: "/", has: [{ type: "query", key: "stage" }] },
    { source: "/", has: [{ type: "query", key: "status" }] },
    { source: "/", has: [{ type: "query", key: "indication" }] },
    { source: "/", has: [{ type: "query", key: "area" }] },
    { source: "/", has: [{ type: "query", key: "territory" }] },
    { source: "/", has: [{ type: "query", key: "partner" }] },
    { source: "/", has: [{ type: "query", key: "source" }] },
    { source: "/", has: [{ type: "query", key: "molecule" }] },
    { source: "/", has: [{ type: "query", key: "from" }] },
    { source: "/", has: [{ type: "query", key: "to" }] },
    { source: "/", has: [{ type: "query", key: "trial" }] },
    { source: "/", has: [{ type: "query", key: "view" }] },
    { source: "/", has: [{ type: "query", key: "group" }] },
    { source: "/", has: [{ type: "query", key: "sort" }] },
    { source: "/", has: [{ type: "query", key: "columns" }] },
    { source: "/", has: [{ type: "query", key: "density" }] },
    { source: "/", has: [{ type: "query", key: "page" }] },
    { source: "/", has: [{ type: "query", key: "size" }] },
    { source: "/", has: [{ type: "query", key: "all" }] },
  ],
};
