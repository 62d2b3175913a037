import "server-only";
import { labelDate, labelMoment } from "#lib/dates/label.ts";
import { firstDay, firstMoment } from "./first-day.ts";

// Before anything was, there is nothing to find: a reader is told, and who has a program ask again and again is refused.

/** Why a day has nothing; null where it can have something. */
export async function dayTooEarly(day: string): Promise<string | null> {
  const tracked = await firstDay();
  return tracked !== null && day < tracked ? `lies before anything that is tracked: the first of it is from ${labelDate(tracked)}` : null;
}

/** Why at a moment nothing was held; null where something was. */
export async function momentTooEarly(moment: string): Promise<string | null> {
  const held = await firstMoment();
  return held !== null && moment < held ? `lies before anything was held here: the first of it was saved on ${labelMoment(held)}` : null;
}
