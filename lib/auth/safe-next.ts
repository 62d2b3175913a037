const BASE = "http://phaseline.invalid";

/** Where to go after signing in: an address of this site and nothing else. */
export function safeNext(next: unknown, fallback = "/"): string {
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, BASE)) return fallback;
  const url = new URL(next, BASE);
  // Judged as a browser reads it: "//host", "/\host" and a tab between lead elsewhere.
  if (url.origin !== BASE || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}

export const signInAddress = (next: string): string => `/sign-in?next=${encodeURIComponent(safeNext(next))}`;
