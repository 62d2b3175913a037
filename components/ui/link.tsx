import type { ComponentProps } from "react";

/** A link inside the site. A plain one, for dense pages hold hundreds of them: soft-links.tsx follows them all. */
export function Link({ children, ...props }: ComponentProps<"a"> & { href: string }) {
  return <a {...props}>{children}</a>;
}
