import type { ReactNode } from "react";
import { Link } from "./link.tsx";

type Step = { href: string; label: string };

/** The way to a page, above its title: the pages that it stands under, and what this one is called there. */
export function Trail({ steps, here }: { steps: readonly Step[]; here?: ReactNode }) {
  return (
    <p className="text-sm text-muted [overflow-wrap:anywhere]">
      {steps.map(({ href, label }, index) => (
        <span key={href}>
          {index > 0 && " / "}
          <Link href={href} className="inline-block py-0.5">
            {label}
          </Link>
        </span>
      ))}
      {here && <> / {here}</>}
    </p>
  );
}
