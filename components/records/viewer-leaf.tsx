"use client";

import { useEffect, useState } from "react";
import type { ViewerLink } from "#lib/review/viewer-links.ts";

type Props = { kind: string; /** None for a list: its own address says what it shows. */ slug?: string };

/**
 * What a page that is the same for everyone offers to who is signed in at the desk: asked for once the account menu knows
 * that somebody is, so that readers ask nothing more. Which links there are is the server's matter (viewer-links.ts).
 */
export function ViewerLeaf({ kind, slug }: Props) {
  const [links, setLinks] = useState<ViewerLink[]>([]);
  useEffect(() => {
    const asked = new AbortController();
    const ask = () => {
      if (document.documentElement.dataset.viewer !== "desk") return;
      const query = new URLSearchParams(slug === undefined ? { kind, query: location.search.slice(1) } : { kind, slug });
      fetch(`/api/viewer/links?${query}`, { signal: asked.signal })
        .then((response) => response.json() as Promise<{ links: ViewerLink[] }>)
        .then((answer) => setLinks(answer.links))
        .catch(() => {});
    };
    ask();
    addEventListener("viewer", ask);
    return () => {
      removeEventListener("viewer", ask);
      asked.abort();
    };
  }, [kind, slug]);
  if (links.length === 0) return null;
  return (
    <nav aria-label="At the desk" className="no-print">
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {links.map(({ href, label, mark }) => (
          <li key={href}>
            <a href={href} className={mark ? "inline-block py-0.5 font-semibold text-alert" : "inline-block py-0.5"}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
