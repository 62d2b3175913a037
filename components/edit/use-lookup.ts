"use client";

import { useEffect, useState } from "react";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Found } from "#lib/edit/lookup.ts";

const PAUSE_MS = 120;
const NOTHING: Found[] = [];

type Answer = { asked: string; found: Found[]; failed: boolean };

/** What the server finds under a text; null asks nothing. `settled`: the answer is the one to what is asked now. */
export function useLookup(kind: RecordKind, text: string | null): { found: Found[]; failed: boolean; settled: boolean } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = text === null ? null : text.trim();
  useEffect(() => {
    if (asked === null) return;
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/desk/api/lookup?${new URLSearchParams({ kind, q: asked })}`, { signal: gone.signal });
        if (!response.ok) throw new Error(String(response.status));
        const { found } = (await response.json()) as { found: Found[] };
        setAnswer({ asked, found, failed: false });
      } catch {
        if (!gone.signal.aborted) setAnswer({ asked, found: [], failed: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [kind, asked]);
  const settled = answer !== null && answer.asked === asked && !answer.failed;
  return { found: asked === null ? NOTHING : (answer?.found ?? NOTHING), failed: answer?.failed === true && answer.asked === asked, settled };
}
