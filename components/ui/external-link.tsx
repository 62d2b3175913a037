import type { ReactNode } from "react";

/** A link out of the site. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="nofollow noopener" className="[overflow-wrap:anywhere]">
      {children}
      <span aria-hidden="true"> ↗</span>
    </a>
  );
}
