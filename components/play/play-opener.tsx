"use client";

import { useEffect, useRef, useState, type ComponentProps, type ComponentType, type ReactNode } from "react";
import type { SentPlayed } from "#lib/play/played.ts";
import type { Player as PlayerType } from "./player.tsx";

type Props = { /** Where its frames come from. */ source: string; page: string; note?: string | undefined; /** For readers without its script, and until it is there. */ children: ReactNode };
type Loaded = { Player: ComponentType<ComponentProps<typeof PlayerType>>; sent: SentPlayed };

/** Brings the player and what it plays once a reader opens it: until then a page loads neither. Closed, the chart is as it was. */
export function PlayOpener({ source, page, note, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);

  // It may have been opened before the script was there.
  useEffect(() => setOpen(details.current?.open ?? false), []);
  useEffect(() => {
    if (!open || loaded) return;
    const asked = new AbortController();
    const load = async () => {
      const [{ Player }, response] = await Promise.all([import("./player.tsx"), fetch(source, { signal: asked.signal })]);
      if (!response.ok) throw new Error(`${source}: ${response.status}`);
      setLoaded({ Player, sent: (await response.json()) as SentPlayed });
    };
    load().catch(() => setFailed(!asked.signal.aborted));
    return () => asked.abort();
  }, [open, loaded, source]);

  return (
    <details ref={details} className="chooser play" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Play over time</summary>
      {failed && <p role="alert">What it plays could not be loaded. Close it and open it again to try once more.</p>}
      {open && loaded ? <loaded.Player sent={loaded.sent} page={page} note={note} /> : children}
    </details>
  );
}
