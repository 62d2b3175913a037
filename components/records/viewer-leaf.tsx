"use client";

import { useEffect, useState } from "react";
import { useLooker } from "#components/account/who-looks.ts";
import { isForPage } from "#components/desk/single-keys.ts";
import { WatchButton } from "#components/told/watch-button.tsx";
import type { ViewerAnswer } from "#lib/review/viewer-links.ts";

type Props = { kind: string; /** None for a list: its own address says what it shows. */ slug?: string };

const NOTHING: ViewerAnswer = { links: [], watched: null };

/**
 * What a page that is the same for everyone offers to who is signed in: to watch the record, and what the desk does with it.
 * Asked for once it is known that somebody is, so that others ask nothing more; of a list there is something for the desk
 * alone. Which links there are is the server's matter (viewer-links.ts).
 */
export function ViewerLeaf({ kind, slug }: Props) {
  const looker = useLooker();
  const asks = looker !== null && (looker.desk || slug !== undefined);
  const [{ links, watched }, setAnswer] = useState<ViewerAnswer>(NOTHING);
  useEffect(() => {
    if (!asks) return;
    const asked = new AbortController();
    const query = new URLSearchParams(slug === undefined ? { kind, query: location.search.slice(1) } : { kind, slug });
    fetch(`/api/viewer/links?${query}`, { signal: asked.signal })
      .then((response) => response.json() as Promise<ViewerAnswer>)
      .then(setAnswer)
      .catch(() => {});
    return () => asked.abort();
  }, [asks, kind, slug]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const link = links.find(({ key }) => key === event.key);
      if (!link || !isForPage(event)) return;
      event.preventDefault();
      location.assign(link.href);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [links]);
  const watch = slug !== undefined && watched !== null && <WatchButton kind={kind} slug={slug} watched={watched} />;
  if (links.length === 0) return watch ? <div className="no-print flex flex-wrap items-baseline gap-x-3 text-sm">{watch}</div> : null;
  return (
    <nav aria-label="At the desk" className="no-print">
      <ul className="flex flex-wrap items-baseline gap-x-4 text-sm">
        {watch && <li className="flex flex-wrap items-baseline gap-x-3">{watch}</li>}
        {links.map(({ href, label, mark, key }) => (
          <li key={href}>
            <a href={href} aria-keyshortcuts={key} className={mark ? "inline-block py-0.5 font-semibold text-alert" : "inline-block py-0.5"}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
