/** `before`: the last moment of the visit before this one; null in the first. `latest`: the last moment of this one. */
export type Visits = { before: string | null; latest: string };

/** After so long without a page a visit is over. */
const OVER_MS = 30 * 60_000;

/** What is remembered once a page is opened: within a visit its beginning stays where it was. */
export function noteVisit(kept: Visits | null, now: Date): Visits {
  const latest = now.toISOString();
  if (!kept) return { before: null, latest };
  const over = now.getTime() - Date.parse(kept.latest) > OVER_MS;
  return { before: over ? kept.latest : kept.before, latest };
}

const isMoment = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));

/** What was written down, as far as it can be read; a moment to come, by a clock that went wrong, is none. */
export function readVisits(text: string | null, now: Date): Visits | null {
  try {
    const { before, latest } = JSON.parse(text ?? "") as Partial<Record<keyof Visits, unknown>>;
    if (!isMoment(latest) || Date.parse(latest) > now.getTime()) return null;
    return { before: isMoment(before) && before < latest ? before : null, latest };
  } catch {
    return null;
  }
}
