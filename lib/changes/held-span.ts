import { readAsOfQuery, type AsOfKey, type AsOfProblem } from "#lib/as-of/query.ts";
import type { AskedSpan, Span } from "./span.ts";

// Changes lie between two points. Two days may be read by what was held at a moment, and a page that names all of it can be cited.

const TWO_POINTS = "does not go with changes, which lie between two points: give from and to, or recordedFrom and recordedTo";
const TWO_MOMENTS = "does not go with two moments, which say themselves what was held";
const OPEN = "belongs to a page between two days at a moment, or between two moments, and the address does not name all of them";
const LONGEST = 60;

type Held = { span: Span | null; cite: string | null; problems: AsOfProblem[] };

/** The span with the moment by which it is read, and the hash under which it was cited. What cannot be read is left out and named. */
export function heldSpan({ span, typed }: AskedSpan, query: URLSearchParams, now: Date): Held {
  const problems: AsOfProblem[] = [];
  const given = (key: AsOfKey) => query.getAll(key).map((value) => value.trim()).filter(Boolean);
  const refuse = (key: AsOfKey, reason: string) => problems.push(...given(key).map((value) => ({ key, value: value.slice(0, LONGEST), reason })));
  refuse("asOf", TWO_POINTS);
  if (span === null) return { span, cite: null, problems };
  const moments = span.by === "moment";
  if (moments) refuse("recorded", TWO_MOMENTS);
  const ends = moments ? [typed.recordedFrom, typed.recordedTo] : [typed.from, typed.to, given("recorded")[0]];
  const whole = ends.every((end) => end !== undefined);
  if (!whole) refuse("cite", OPEN);
  const asked = [...(moments ? [span.to] : given("recorded")).map((value) => ["recorded", value]), ...(whole ? given("cite") : []).map((value) => ["cite", value])];
  const { asOf, cite, problems: unread } = readAsOfQuery(new URLSearchParams(asked), now);
  return { span: moments || asOf.recorded === null ? span : { ...span, recorded: asOf.recorded }, cite, problems: [...problems, ...unread] };
}
