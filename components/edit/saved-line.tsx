"use client";

import { useEffect, useRef } from "react";
import type { SavedNotice } from "#lib/edit/saved-notice.ts";

type Props = { notice: SavedNotice; pageHref: string | null };

/** What became of the save, first thing on the page; it takes the focus, so that Enter leads to what readers see. */
export function SavedLine({ notice, pageHref }: Props) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (!notice) return null;
  return (
    <p ref={box} role="status" tabIndex={-1} className="form-done">
      {notice.outcome === "saved" ? (
        <>
          Saved as version {notice.version}
          {notice.merged && ", merged with what others saved meanwhile"}. {pageHref ? <a href={pageHref}>See the page</a> : "It is a draft: readers do not see it."}
        </>
      ) : (
        <>
          Proposed. It waits for an editor; until then the record stays as it is. <a href={`/desk/review/${notice.id}`}>See the proposal</a>
        </>
      )}
    </p>
  );
}
