import { Link } from "#components/ui/link.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { DESK_SECTIONS } from "./desk-sections.ts";

/** The sections of the desk that someone may use. */
export function DeskNav({ actor }: { actor: Actor }) {
  const sections = DESK_SECTIONS.filter(({ may }) => may(actor));
  if (sections.length === 0) return null;
  return (
    <nav aria-label="Desk" className="py-1">
      <ul className="-mx-1.5 flex flex-wrap gap-y-1">
        {[{ href: "/desk", label: "Desk" }, ...sections].map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="block px-1.5 py-1 no-underline hover:underline">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
