import { Link } from "#components/ui/link.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { DESK_SECTIONS } from "./desk-sections.ts";

/** The sections of the desk that someone may use, and how many notes to them they have not read. */
export function DeskNav({ actor, unread }: { actor: Actor; unread: number }) {
  const sections = DESK_SECTIONS.filter(({ may }) => may(actor));
  if (sections.length === 0) return null;
  return (
    <nav aria-label="Desk" className="py-1">
      <ul className="-mx-1.5 flex flex-wrap gap-y-1">
        {[{ href: "/desk", label: "Desk" }, ...sections].map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="block px-1.5 py-1 no-underline hover:underline">
              {label}
              {href === "/desk/notifications" && unread > 0 && ` (${unread})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
