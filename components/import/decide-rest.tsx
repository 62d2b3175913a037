"use client";

import { useEffect, useRef, useState } from "react";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import type { Rest } from "#lib/import/desk/decide.ts";
import { counted } from "#lib/import/desk/words.ts";

type Props = { rest: Rest; decision: "accept-all" | "refuse-all"; reason: string; pending: boolean; /** Something went wrong: a person says whether it goes on. */ waits: boolean };

/**
 * How far a decision on many changes is. With a script it goes on by itself until somebody stops it; without, by its button.
 * What was decided stands, whenever it ends.
 */
export function DecideRest({ rest, decision, reason, pending, waits }: Props) {
  const { after, until, left, of } = rest;
  const button = useRef<HTMLButtonElement>(null);
  const [stopped, setStopped] = useState(false);
  const isStill = stopped || waits;

  useEffect(() => {
    if (!isStill && !pending) button.current?.form?.requestSubmit(button.current);
  }, [isStill, pending]);

  const words = `${(of - left).toLocaleString("en-GB")} of ${counted(of, "change")} decided on`;
  return (
    <div className="mt-2 grid max-w-[45rem] gap-2">
      <p role="status">{words}.</p>
      <div className="import-bar" role="progressbar" aria-label="Decided on" aria-valuemin={0} aria-valuenow={of - left} aria-valuemax={of} aria-valuetext={words}>
        <i data-part="created" style={{ width: `${(100 * (of - left)) / Math.max(1, of)}%` }} />
      </div>
      {[["after", after], ["until", until], ["of", of]].map(([name, value]) => (
        <HiddenField key={name} name={String(name)} value={String(value)} />
      ))}
      <HiddenField name="reason" value={reason} />
      <div className="flex flex-wrap gap-3">
        <button ref={button} type="submit" name="decision" value={decision} disabled={pending} onClick={() => setStopped(false)}>
          Go on with the {counted(left, "change")} that {left === 1 ? "is" : "are"} left
        </button>
        {!isStill && (
          <button type="button" className="form-button needs-script" onClick={() => setStopped(true)}>
            Stop
          </button>
        )}
      </div>
      <p className="text-sm text-muted">What is decided on stands, and the rest waits, whenever this ends.</p>
    </div>
  );
}
