import type { ComponentProps } from "react";
import { addressHere } from "#lib/as-of/stand.ts";

/** A link inside the site, which leads on in the time where the page stands. A plain one, for dense pages hold hundreds of them: soft-links.tsx follows them all. */
export function Link({ children, href, ...props }: ComponentProps<"a"> & { href: string }) {
  return (
    <a href={addressHere(href)} {...props}>
      {children}
    </a>
  );
}
