"use client";

import { useEffect, useState } from "react";
import type { OtherSave } from "#lib/edit/outcome.ts";
import { randomId } from "#lib/edit/random-id.ts";

const HEARTBEAT_MS = 15_000;

type Seen = { others: string[]; saves: OtherSave[] };

/** Who else has the record open, and what was saved since the form was filled. Asked for while the tab is in sight. */
export function usePresence(record: string, version: number): Seen {
  const [seen, setSeen] = useState<Seen>({ others: [], saves: [] });
  useEffect(() => {
    if (version === 0) return;
    const tab = randomId();
    const body = (leaves: boolean) => JSON.stringify({ record, version, tab, leaves });
    const beat = async () => {
      if (document.visibilityState === "hidden") return;
      try {
        const response = await fetch("/desk/api/presence", { method: "POST", body: body(false), headers: { "content-type": "application/json" } });
        if (response.ok) setSeen((await response.json()) as Seen);
      } catch {
        // A heartbeat that is lost is made up for by the next one.
      }
    };
    const leave = () => navigator.sendBeacon("/desk/api/presence", body(true));
    void beat();
    const timer = setInterval(beat, HEARTBEAT_MS);
    document.addEventListener("visibilitychange", beat);
    addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", beat);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [record, version]);
  return seen;
}
