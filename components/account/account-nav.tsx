import { Link } from "#components/ui/link.tsx";

const PAGES = [
  ["/account", "Account"],
  ["/account/notifications", "Notes to you"],
  ["/account/views", "Views"],
  ["/account/watches", "Watches"],
] as const;

/** From one page of one's own to the others. */
export function AccountNav({ here }: { here: (typeof PAGES)[number][0] }) {
  return (
    <nav aria-label="Your own" className="no-print mb-3 text-sm">
      <ul className="flex flex-wrap gap-x-4">
        {PAGES.map(([href, label]) => (
          <li key={href}>
            <Link href={href} aria-current={href === here ? "page" : undefined} className="inline-block py-0.5 aria-[current]:font-semibold aria-[current]:text-ink">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
