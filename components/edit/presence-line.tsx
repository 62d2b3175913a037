"use client";

import { usePresence } from "./use-presence.ts";

/** Who else is at it. */
export function PresenceLine({ record, version }: { record: string; version: number }) {
  const { others, saves } = usePresence(record, version);
  const last = saves.at(-1);
  return (
    <div role="status" className="presence">
      {others.length > 0 && (
        <p>
          <b>{others.join(", ")}</b> {others.length === 1 ? "has" : "have"} this record open too.
        </p>
      )}
      {last && (
        <p>
          <b>{last.who}</b> saved version {last.version} since you opened it. What you save is merged with it; you are asked where both changed the same.
        </p>
      )}
    </div>
  );
}
