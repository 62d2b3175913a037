import type { Draft } from "#lib/edit/draft.ts";

// Copies of drafts in the browser, one for each record and person, so that a reload loses nothing.

export type StoredDraft = { at: number; draft: Draft };

/** Drafts that nobody came back to. */
const OLDEST_MS = 60 * 24 * 3600 * 1000;
const PREFIX = "phaseline:draft:";

/** All new records of a kind share one place: the id of a new one is another at each opening. */
export const draftKey = (userId: string, kind: string, recordId: string | null): string => `${PREFIX}${userId}:${kind}:${recordId ?? "new"}`;

export function readStored(key: string): StoredDraft | null {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "null") as StoredDraft | null;
    return stored && typeof stored.at === "number" && typeof stored.draft?.token === "string" && stored.draft.lists !== undefined ? stored : null;
  } catch {
    return null;
  }
}

/** False where the browser has no room or no leave to keep it. */
export function store(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), draft } satisfies StoredDraft));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing may be kept, nothing was.
  }
}

/** A draft that was saved, and those that are too old. */
export function forgetSaved(token: string | null): void {
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      const stored = readStored(key);
      if (!stored || stored.draft.token === token || Date.now() - stored.at > OLDEST_MS) localStorage.removeItem(key);
    }
  } catch {
    // As above.
  }
}
