import "server-only";
import { labelDate, labelMoment } from "#lib/dates/label.ts";
import { firstDay, firstMoment } from "./first-day.ts";
import { readAsOfQuery, type AsOfProblem, type Asked } from "./query.ts";

/**
 * From where in time a request wants to be answered. A point before anything was is refused as well: who has a program ask
 * again and again is told at once that nothing can ever come of it.
 */
export async function requestPoint(query: URLSearchParams, now: Date): Promise<Asked> {
  const asked = readAsOfQuery(query, now);
  const { day, recorded } = asked.asOf;
  const problems: AsOfProblem[] = [...asked.problems];
  const [tracked, held] = [day === null ? null : await firstDay(), recorded === null ? null : await firstMoment()];
  if (day !== null && tracked !== null && day < tracked) problems.push({ key: "asOf", value: day, reason: `lies before anything that is tracked: the first of it is from ${labelDate(tracked)}` });
  if (recorded !== null && held !== null && recorded < held) problems.push({ key: "recorded", value: recorded, reason: `lies before anything was held here: the first of it was saved on ${labelMoment(held)}` });
  return { ...asked, problems };
}
