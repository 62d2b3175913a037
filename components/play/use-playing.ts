import { useEffect, useState } from "react";
import { nextStop } from "./stops.ts";

/** A change is read in about a second; the whole takes no longer than this, in steps that can be told apart. */
const STEP_MS = 1100;
const SHORTEST_MS = 250;
const WHOLE_MS = 60_000;

/** Goes on from change to change until the last, over several at once where there are very many. From the end it begins anew. */
export function usePlaying(stops: readonly string[], day: string, go: (day: string) => void) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const at = Math.ceil((stops.length * SHORTEST_MS) / WHOLE_MS);
    const next = stops.filter((stop) => stop > day).slice(0, at).at(-1);
    const pace = Math.min(STEP_MS, Math.max(SHORTEST_MS, WHOLE_MS / stops.length));
    const timer = setTimeout(() => (next ? go(next) : setPlaying(false)), next ? pace : 0);
    return () => clearTimeout(timer);
  }, [playing, stops, day, go]);
  const toggle = () => {
    const [first] = stops;
    if (!playing && first && nextStop(stops, day) === undefined) go(first);
    setPlaying(!playing);
  };
  return { playing, toggle, pause: () => setPlaying(false) };
}
