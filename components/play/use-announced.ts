import { useEffect, useRef, useState } from "react";

/** Long enough that a key held down is not read out at each step. */
const SETTLED_MS = 500;

/** What a screen reader is told: the words of a day, once they stand still; while the chart plays, those of the first step of a year. */
export function useAnnounced(words: string, day: string, playing: boolean): string {
  const [announced, setAnnounced] = useState("");
  const told = useRef("");
  useEffect(() => {
    const year = day.slice(0, 4);
    if (playing && told.current === year) return;
    const tell = () => {
      told.current = year;
      setAnnounced(words);
    };
    const timer = setTimeout(tell, playing ? 0 : SETTLED_MS);
    return () => clearTimeout(timer);
  }, [words, day, playing]);
  return announced;
}
