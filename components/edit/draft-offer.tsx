"use client";

import { useEffect, useRef } from "react";
import type { StoredDraft } from "./stored-draft.ts";

type Props = { stored: StoredDraft; version: number; onTake: () => void; onDiscard: () => void };

const TIME = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

/** What was typed and not saved, on offer. */
export function DraftOffer({ stored, version, onTake, onDiscard }: Props) {
  const goOn = useRef<HTMLButtonElement>(null);
  // Found only once the page stands: nobody would be told of it otherwise.
  useEffect(() => {
    if (!document.activeElement?.closest("[role='status']")) goOn.current?.focus();
  }, []);
  return (
    <div role="region" aria-label="Unsaved changes" className="draft-offer">
      <p>
        You changed this on <b>{TIME.format(stored.at)}</b> and did not save it.
        {stored.draft.version !== version && " The record was saved since then; what you save is merged with it."}
      </p>
      <p>
        <button ref={goOn} type="button" className="edit-button" onClick={onTake}>
          Go on with it
        </button>
        <button type="button" className="edit-button" data-quiet onClick={onDiscard}>
          Discard it
        </button>
      </p>
    </div>
  );
}
