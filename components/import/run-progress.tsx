"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Progress } from "#lib/import/desk/progress.ts";

const PAUSE_MS = 2000;
const PARTS = [
  ["created", "New"],
  ["changed", "Changed"],
  ["same", "Same"],
  ["failed", "Failed"],
] as const;

type Props = { progress: Progress; /** Where the same is asked for again. */ source: string };

/** How far an import is. While it goes on it looks again every two seconds; once it stands still, the page is made anew. */
export function RunProgress({ progress: first, source }: Props) {
  const [later, setLater] = useState<{ of: Progress; now: Progress } | null>(null);
  const router = useRouter();
  const asked = useRef(false);
  // What the page brings counts, once it was made anew.
  const now = later?.of === first ? later.now : first;

  useEffect(() => {
    if (now.isStill) {
      if (asked.current) router.refresh();
      asked.current = false;
      return;
    }
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      asked.current = true;
      try {
        const response = await fetch(source, { signal: gone.signal });
        if (response.ok) return setLater({ of: first, now: (await response.json()) as Progress });
      } catch {
        if (gone.signal.aborted) return;
      }
      // Nothing came: the same again after the pause.
      setLater({ of: first, now: { ...now } });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [first, now, source, router]);

  const { said, whole } = extentOf(now);
  return (
    <div>
      <p>
        <span role="status" className="import-status font-semibold" data-status={now.status}>
          {now.words}.
        </span>{" "}
        {said}
        {now.left && `, ${now.left}`}.
      </p>
      {now.error && (
        <p role="alert" className="form-errors my-2">
          <span className="font-semibold">It could not go on: </span>
          {now.error}
        </p>
      )}
      <div
        className="import-bar mt-1.5"
        role="progressbar"
        aria-label="Read"
        aria-valuemin={0}
        aria-valuenow={whole === null ? undefined : Math.round(share(now.read, whole))}
        aria-valuemax={100}
        aria-valuetext={said}
      >
        {PARTS.map(([part]) => (
          <i key={part} data-part={part} style={{ width: `${share(now[part], whole ?? 2 * now.read)}%` }} />
        ))}
      </div>
      <dl className="import-figures mt-2">
        {PARTS.map(([part, label]) => (
          <Figure key={part} part={part} label={label} value={now[part]} />
        ))}
        <Figure label="Names unmapped" value={now.unmapped} />
        <Figure label="Changes to decide" value={now.waiting} />
      </dl>
    </div>
  );
}

/** How much is read, and how much there is. Where nobody knows, the bar is half full as long as it goes on. */
function extentOf({ read, total, part, status, isStill }: Progress): { said: string; whole: number | null } {
  if (total !== null) {
    const whole = Math.max(total, read);
    return { said: `${figure(read)} of ${figure(whole)} read`, whole };
  }
  if (status !== "finished" && part) return { said: `${figure(read)} read, ${Math.round(100 * part)} % of the file`, whole: read / part };
  return { said: `${figure(read)} read`, whole: isStill ? read : null };
}

const figure = (value: number) => value.toLocaleString("en-GB");
const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);

function Figure({ part, label, value }: { part?: string; label: string; value: number }) {
  return (
    <div>
      <dt className="import-part" data-part={part}>
        {label}
      </dt>
      <dd>{figure(value)}</dd>
    </div>
  );
}
