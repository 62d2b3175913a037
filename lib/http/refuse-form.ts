import { FORM_LIMIT_MB, FORM_REFUSALS } from "./form-refusals.ts";

const LIMIT = FORM_LIMIT_MB * 1024 * 1024;
const STATUS: Record<keyof typeof FORM_REFUSALS, number> = { foreign: 403, large: 413, broken: 400 };

/**
 * The answer to a form that no action is to see; null for one that is as it should be. Next itself answers each of these
 * with status 500. In plain text, which Next hands on to whoever called the action.
 */
export async function refuseForm(request: Request): Promise<Response | null> {
  const why = isForeign(request.headers) ? "foreign" : await whatIsWrong(request);
  return why && new Response(FORM_REFUSALS[why], { status: STATUS[why], headers: { "content-type": "text/plain", "cache-control": "no-store" } });
}

/** By the same headers as Next. Who sends no origin is no browser, and has no cookies but their own. */
export function isForeign(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return false;
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

async function whatIsWrong(request: Request): Promise<"large" | "broken" | null> {
  if (Number(request.headers.get("content-length")) > LIMIT) return "large";
  const body = await request.arrayBuffer();
  if (body.byteLength > LIMIT) return "large";
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return null;
  return new Response(body, { headers: { "content-type": type } }).formData().then(
    () => null,
    () => "broken" as const,
  );
}
