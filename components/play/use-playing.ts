import { useEffect, useState } from "react";
import { nextStop } from "./stops.ts";

/** A change is read in about a second, and the whole takes no longer than this. */
const STEP_MS = 1100;
const WHOLE_MS = 60_000;

/** Goes on from change to change until the last. From the end it begins anew. */
export function usePlaying(stops: readonly string[], day: string, go: (day: string) => void) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const next = nextStop(stops, day);
    const timer = setTimeout(() => (next ? go(next) : setPlaying(false)), next ? Math.min(STEP_MS, WHOLE_MS / stops.length) : 0);
    return () => clearTimeout(timer);
  }, [playing, stops, day, go]);
  const toggle = () => {
    const [first] = stops;
    if (!playing && first && nextStop(stops, day) === undefined) go(first);
    setPlaying(!playing);
  };
  return { playing, toggle, pause: () => setPlaying(false) };
}
