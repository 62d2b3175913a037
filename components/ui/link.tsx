import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link inside the site. Dense pages hold hundreds of them, so nothing is fetched ahead. Addresses are built by the
 * typed search-params modules and from slugs, which route types cannot follow.
 */
export function Link({ href, ...props }: Omit<ComponentProps<typeof NextLink>, "href"> & { href: string }) {
  return <NextLink prefetch={false} href={href as never} {...props} />;
}
