"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** The address that a click asks for and that this site can show in place; null leaves the click to the browser. */
function wanted(event: MouseEvent): { href: string; scroll: boolean } | null {
  const changed = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (event.defaultPrevented || changed || !link || link.origin !== location.origin || link.target || link.hasAttribute("download")) return null;
  const { pathname, search, hash } = link;
  if (hash && pathname === location.pathname && search === location.search) return null;
  return { href: pathname + search + hash, scroll: !link.closest("[data-keep-scroll]") };
}

/**
 * Follows links inside the site without loading the document anew: one listener for a page, so that a link is no more
 * than its tag. Inside `data-keep-scroll` the page stays where it is.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const to = wanted(event);
      if (!to) return;
      event.preventDefault();
      router.push(to.href, { scroll: to.scroll });
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
