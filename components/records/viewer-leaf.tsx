"use client";

import { useEffect, useState } from "react";
import { useLooker } from "#components/account/who-looks.ts";
import { isForPage } from "#components/desk/single-keys.ts";
import type { ViewerLink } from "#lib/review/viewer-links.ts";

type Props = { kind: string; /** None for a list: its own address says what it shows. */ slug?: string };

/**
 * What a page that is the same for everyone offers to who is signed in at the desk: asked for once it is known that
 * somebody is, so that readers ask nothing more. Which links there are is the server's matter (viewer-links.ts).
 */
export function ViewerLeaf({ kind, slug }: Props) {
  const atDesk = useLooker()?.desk === true;
  const [links, setLinks] = useState<ViewerLink[]>([]);
  useEffect(() => {
    if (!atDesk) return;
    const asked = new AbortController();
    const query = new URLSearchParams(slug === undefined ? { kind, query: location.search.slice(1) } : { kind, slug });
    fetch(`/api/viewer/links?${query}`, { signal: asked.signal })
      .then((response) => response.json() as Promise<{ links: ViewerLink[] }>)
      .then((answer) => setLinks(answer.links))
      .catch(() => {});
    return () => asked.abort();
  }, [atDesk, kind, slug]);
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
  if (links.length === 0) return null;
  return (
    <nav aria-label="At the desk" className="no-print">
      <ul className="flex flex-wrap gap-x-4 text-sm">
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
