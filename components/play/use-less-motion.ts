import { useSyncExternalStore } from "react";

const QUERY = "(prefers-reduced-motion: reduce)";

function follow(changed: () => void) {
  const query = matchMedia(QUERY);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether the reader's system asks for less motion; follows where that changes. */
export const useLessMotion = (): boolean => useSyncExternalStore(follow, () => matchMedia(QUERY).matches, () => false);
