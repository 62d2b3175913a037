"use client";

import { useState } from "react";

type Props = { kind: string; slug: string; watched: boolean };

/** Begins or ends a watch from the record's own page. Without a script there is a form of its own (/account/watches). */
export function WatchButton({ kind, slug, watched: before }: Props) {
  const [watched, setWatched] = useState(before);
  const [said, setSaid] = useState("");
  const [pending, setPending] = useState(false);
  const send = async () => {
    setPending(true);
    try {
      const response = await fetch("/api/viewer/watch", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ kind, slug, watch: !watched }) });
      const answer = (await response.json()) as { watched?: boolean; message?: string };
      if (response.ok) setWatched(answer.watched === true);
      setSaid(response.ok ? (answer.watched ? "You are told of changes from now on." : "You are no longer told.") : (answer.message ?? "It was not saved."));
    } catch {
      setSaid("There was no answer: try again.");
    }
    setPending(false);
  };
  return (
    <>
      <button type="button" className="cursor-pointer py-0.5 text-link underline hover:no-underline" disabled={pending} onClick={() => void send()}>
        {watched ? "Stop watching" : "Watch"}
      </button>
      <span role="status">{said}</span>
    </>
  );
}
