import "server-only";
import { dayTooEarly, momentTooEarly } from "#lib/as-of/too-early.ts";
import type { AsOf } from "#lib/db/as-of.ts";
import { parseChangesParams } from "./changes-params.ts";
import type { Problem } from "#lib/programs/pipeline-params.ts";
import type { SpanKey } from "./span.ts";

/** `parseChangesParams` of a request. A span that ends before anything was is refused at its end as well. */
export async function requestChanges(query: URLSearchParams, now: Date): Promise<ReturnType<typeof parseChangesParams>> {
  const { params, problems } = parseChangesParams(query, now);
  const { span, typed } = params.asked;
  if (!span) return { params, problems };
  const [key, reason]: [SpanKey, string | null] = span.by === "day" ? ["to", await dayTooEarly(span.to)] : ["recordedTo", await momentTooEarly(span.to)];
  const unheld = span.recorded === undefined ? null : await momentTooEarly(span.recorded);
  const early = reason === null ? [] : [{ key, value: typed[key] ?? span.to, reason }];
  return {
    params: { ...params, asked: { ...params.asked, span: early.length ? null : unheld ? { ...span, recorded: undefined } : span, problems: early } },
    problems: [...problems, ...(unheld && span.recorded ? [{ key: "recorded", value: span.recorded, reason: unheld }] : [])],
  };
}

/** From where in time a feed of a span is read, and all that is refused of its query. */
export async function spanPoint(query: URLSearchParams, now: Date): Promise<{ asOf: AsOf; problems: Problem[] }> {
  const { params: { asked }, problems } = await requestChanges(query, now);
  return { asOf: { day: null, recorded: asked.span?.recorded ?? null }, problems: [...asked.problems, ...problems] };
}
