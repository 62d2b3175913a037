"use client";

import { usePathname, useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

/** The same page as of now, with its filters; without its script without them. */
export function WayToNow({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  const router = useRouter();
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const query = new URLSearchParams(location.search);
    for (const key of ["asOf", "recorded", "cite"]) query.delete(key);
    router.push(`${location.pathname}${query.size ? `?${query}` : ""}`);
  };
  return (
    <a href={pathname.replace(/^\/at\/[^/]+/, "").replace(/^\/pipeline(\/.*)?$/, "") || "/"} onClick={go} className="no-print inline-block py-0.5">
      {children}
    </a>
  );
}
