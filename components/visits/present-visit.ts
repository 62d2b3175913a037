import { noteVisit, readVisits, type Visits } from "#lib/visits/visits.ts";

// Kept in this browser, and nowhere else.

const KEY = "visits";
let present: Visits | null = null;
const hearers = new Set<() => void>();

/** Notes that a page is open. A private window may refuse storage: then there is no visit before. */
export function notePage(): void {
  const now = new Date();
  try {
    present = noteVisit(readVisits(localStorage.getItem(KEY), now), now);
    localStorage.setItem(KEY, JSON.stringify(present));
  } catch {
    return;
  }
  for (const hear of hearers) hear();
}

/** The visit that goes on; null until a page of it was noted. */
export const presentVisit = (): Visits | null => present;

export function onVisit(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
