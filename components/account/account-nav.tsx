import { Link } from "#components/ui/link.tsx";

const PAGES = [
  ["/account", "Account"],
  ["/account/notifications", "Notes to you"],
  ["/account/views", "Views"],
  ["/account/watches", "Watches"],
] as const;

/** From one page of one's own to the others. */
export function AccountNav() {
  return (
    <nav aria-label="Your own" className="no-print mb-3 text-sm">
      <ul className="flex flex-wrap gap-x-4">
        {PAGES.map(([href, label]) => (
          <li key={href}>
            <Link href={href} className="inline-block py-0.5">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
