import { AppError } from "#lib/errors.ts";
import { PassingFault, retryAfter, TooLarge } from "./client-fault.ts";

export type Answer =
  | { kind: "content"; text: string; etag: string | null }
  /** What was held is still so. */
  | { kind: "unchanged"; etag: string | null }
  | { kind: "moved"; to: URL }
  /** The registry says that there is no such thing; a web page that says so is of another host, or of a wrong address. */
  | { kind: "missing"; told: string };

export type AnswerLimits = { bytes: number; milliseconds: number };

const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
const MOVED = new Set([301, 302, 303, 307, 308]);

/**
 * Asks once, and reads the answer within its limits. An address elsewhere is not followed, and not even given: it is a fault.
 * Errors are AppErrors of the class `upstream` that name what was asked, and of whom; `details.status`: what was answered.
 */
export async function request(url: URL, etag: string | null, limits: AnswerLimits, signal: AbortSignal): Promise<Answer> {
  const asked = inShort(url);
  const late = AbortSignal.timeout(limits.milliseconds);
  try {
    const headers: Record<string, string> = { accept: "application/json", "user-agent": "Phaseline" };
    if (etag) headers["if-none-match"] = etag;
    const response = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.any([signal, late]) });
    if (response.status === 304) return { kind: "unchanged", etag: response.headers.get("etag") ?? etag };
    const to = MOVED.has(response.status) ? response.headers.get("location") : null;
    if (to !== null) {
      await response.body?.cancel();
      return { kind: "moved", to: within(url, to, asked) };
    }
    const text = await body(response, limits.bytes, asked);
    if (response.status === 200) return { kind: "content", text, etag: response.headers.get("etag") };
    const told = `${asked.host} answered ${response.status} to ${asked.what}${said(response, text)}`;
    if (response.status === 404 && !isWebPage(response, text)) return { kind: "missing", told };
    if (PASSING.has(response.status)) throw new PassingFault(told, retryAfter(response.headers.get("retry-after"), new Date()));
    throw new AppError("upstream", told, { details: { status: response.status } });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof AppError) throw error;
    if (late.aborted) throw new PassingFault(`${asked.host} did not answer ${asked.what} within ${limits.milliseconds / 1000} s.`);
    throw new PassingFault(`The connection to ${asked.host} failed at ${asked.what} (${reason(error)}).`);
  }
}

type Asked = { host: string; what: string };
const LENGTH = 200;

/** Address and parameters to be read by people. */
function inShort(url: URL): Asked {
  const params = [...url.searchParams].map(([name, value]) => `${name}=${value}`).join("&");
  const what = url.pathname + (params ? `?${params}` : "");
  return { host: url.host, what: what.length > LENGTH ? `${what.slice(0, LENGTH)}…` : what };
}

function within(url: URL, location: string, { host, what }: Asked): URL {
  const to = URL.canParse(location, url) ? new URL(location, url) : null;
  if (to?.origin !== url.origin) throw new AppError("upstream", `${host} sends ${what} on to ${JSON.stringify(location.slice(0, LENGTH))}. Only ${url.origin} is asked.`);
  return to;
}

async function body(response: Response, limit: number, { host, what }: Asked): Promise<string> {
  const tooLarge = () => new TooLarge(`The answer of ${host} to ${what} is longer than ${limit / 1e6} MB.`);
  const parts: Uint8Array[] = [];
  let size = 0;
  if (Number(response.headers.get("content-length")) > limit) {
    await response.body?.cancel();
    throw tooLarge();
  }
  // Leaving the loop ends the transfer.
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The words of an error, which the registry gives as plain text; a page of HTML says nothing to people. */
function said(response: Response, text: string): string {
  const words = text.replaceAll(/[\s\u0000-\u001F\u007F-\u009F]+/g, " ").trim().slice(0, LENGTH);
  if (isWebPage(response, text)) return ", with a web page.";
  return words ? `: “${words}”` : ".";
}

const isWebPage = (response: Response, text: string) => /html/i.test(response.headers.get("content-type") ?? "") || text.trimStart().startsWith("<");

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (cause as NodeJS.ErrnoException)?.code ?? (cause instanceof Error ? cause.message : String(cause));
}
