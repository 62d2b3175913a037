import type { DraftSource } from "#lib/edit/draft.ts";

// The source that somebody used last, in this browser: most days are spent with one document.

const keyOf = (userId: string) => `phaseline:source:${userId}`;

/** As it is kept: the same text as long as nothing else is remembered. */
export function readRemembered(userId: string): string | null {
  try {
    return localStorage.getItem(keyOf(userId));
  } catch {
    return null;
  }
}

export function parseRemembered(text: string | null): DraftSource | null {
  try {
    const source = JSON.parse(text ?? "null") as DraftSource | null;
    return source?.mode === "source" && typeof source.source?.value === "string" && source.source.value !== "" ? source : null;
  } catch {
    return null;
  }
}

/** A source that is only being made has no id yet, and a citation belongs to its record: neither is remembered. */
export function rememberSource(userId: string, source: DraftSource | undefined): void {
  if (source?.mode !== "source" || source.source.value === "" || source.source.value.startsWith("@")) return;
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify(source));
  } catch {
    // It is a convenience alone.
  }
}
