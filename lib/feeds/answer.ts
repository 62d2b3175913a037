import { createHash } from "node:crypto";
import { FEED_FORMATS, FORMATS, type FeedFormat } from "./formats.ts";
import { FEED_SUBJECTS } from "./subjects.ts";
import type { FeedProblem } from "./subject.ts";
import type { WrittenFeed } from "./write-feed.ts";

/** Asked for again each time: what is unchanged costs no more than its headers. */
const CACHE = { public: "public, max-age=0, must-revalidate", private: "private, max-age=0, must-revalidate" };
/** HTTP counts in seconds: something else may yet be written within the second of the last write. */
const SETTLED_MS = 2000;

/** A feed, or that it has not changed since the reader last asked. */
export function feedAnswer(request: Request, { body, modified }: WrittenFeed, format: FeedFormat, whose: keyof typeof CACHE): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const at = modified === null ? null : new Date(modified);
  const headers = new Headers({ etag, "cache-control": CACHE[whose] });
  if (at && Date.now() - at.getTime() >= SETTLED_MS) headers.set("last-modified", at.toUTCString());
  if (whose === "private") headers.set("x-robots-tag", "noindex");
  if (isUnchanged(request.headers, etag, at)) return new Response(null, { status: 304, headers });
  headers.set("content-type", `${FEED_FORMATS[format].type}; charset=utf-8`);
  return new Response(body, { headers });
}

/** RFC 9110, section 13: the date counts only where no tag was sent. */
function isUnchanged(asked: Headers, etag: string, modified: Date | null): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) return tags.trim() === "*" || tags.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
  if (modified === null) return false;
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  return !Number.isNaN(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

/** Which parameter cannot be read, and why: in JSON to who asks for JSON, else in plain words. */
export function feedRefusal(problems: readonly FeedProblem[], format: FeedFormat): Response {
  const headers = { "cache-control": "no-store" };
  if (format === "json") return Response.json({ error: "invalid", problems }, { status: 400, headers });
  const lines = problems.map(({ parameter, value, reason }) => `${parameter}=${value} ${reason}`);
  return new Response(`This feed was not made, for part of its address cannot be read:\n${lines.join("\n")}\n`, { status: 400, headers: { ...headers, "content-type": "text/plain; charset=utf-8" } });
}

/** The same whether there never was such a feed or there is none any more. */
export function noSuchFeed(): Response {
  const names = Object.keys(FEED_SUBJECTS).map((name) => `/feeds/${name}`).join(", ");
  return new Response(`There is no such feed. Feeds begin with ${names}, and end in ${FORMATS.map((format) => `.${format}`).join(", ")}.\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
