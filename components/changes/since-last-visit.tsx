"use client";

import { useSyncExternalStore } from "react";
import { onVisit, presentVisit } from "#components/visits/present-visit.ts";
import { labelMoment } from "#lib/dates/label.ts";

type Props = { /** The filters that are set, as a query. */ filter: string; /** From which moment the page looks; null where it does not. */ from: string | null };

/** What was saved here since the visit before this one. Only this browser knows when that was, so it is offered once a script has run. */
export function SinceLastVisit({ filter, from }: Props) {
  const visits = useSyncExternalStore(onVisit, presentVisit, () => null);
  if (!visits) return null;
  const { before } = visits;
  if (before === null) return <li className="py-1 text-sm text-muted">Since my last visit: this is the first that this browser remembers.</li>;
  const query = [`recordedFrom=${before}`, filter].filter(Boolean).join("&");
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <a href={`/changes?${query}`} aria-current={from === before || undefined} aria-describedby="last-visit">
        Since my last visit
      </a>
      <span id="last-visit" className="text-sm text-muted">
        {labelMoment(before)}, {before.slice(11, 16)} UTC; this browser alone remembers it
      </span>
    </li>
  );
}
