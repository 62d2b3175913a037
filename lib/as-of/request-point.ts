import "server-only";
import { readAsOfQuery, type Asked } from "./query.ts";
import { dayTooEarly, momentTooEarly } from "./too-early.ts";

/**
 * From where in time a request wants to be answered. A point before anything was is refused as well: who has a program ask
 * again and again is told at once that nothing can ever come of it.
 */
export async function requestPoint(query: URLSearchParams, now: Date): Promise<Asked> {
  const asked = readAsOfQuery(query, now);
  const { day, recorded } = asked.asOf;
  const early = [
    { key: "asOf", value: day, reason: day && (await dayTooEarly(day)) },
    { key: "recorded", value: recorded, reason: recorded && (await momentTooEarly(recorded)) },
  ] as const;
  return { ...asked, problems: [...asked.problems, ...early.flatMap(({ key, value, reason }) => (value && reason ? [{ key, value, reason }] : []))] };
}
