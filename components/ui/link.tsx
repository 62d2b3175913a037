import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link inside the site. Dense pages hold hundreds of them, so nothing is fetched ahead. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
