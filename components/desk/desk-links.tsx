"use client";

import { usePathname } from "next/navigation";
import { Link } from "#components/ui/link.tsx";
import { sectionOf } from "./section-of.ts";

/** Marks where one is. */
export function DeskLinks({ links }: { links: readonly { href: string; label: string }[] }) {
  const path = usePathname();
  const current = sectionOf(path, links.map(({ href }) => href));
  return (
    <nav aria-label="Desk" className="py-1">
      <ul className="-mx-1.5 flex flex-wrap gap-y-1">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} aria-current={href === current ? "page" : undefined} className="block px-1.5 py-1 no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
