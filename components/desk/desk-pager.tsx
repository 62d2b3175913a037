import { Link } from "#components/ui/link.tsx";

type Props = { path: string; query: Record<string, string | null>; page: number; pages: number };

/** An address of a list at the desk; what is not asked for is left out. */
export function deskHref(path: string, query: Record<string, string | number | null>): string {
  const entries = Object.entries(query).flatMap(([name, value]): [string, string][] => (value === null || value === "" ? [] : [[name, String(value)]]));
  return entries.length ? `${path}?${new URLSearchParams(entries)}` : path;
}

/** The pages of a list at the desk, where it has more than one. */
export function DeskPager({ path, query, page, pages }: Props) {
  if (pages === 1) return null;
  const to = (target: number) => deskHref(path, { ...query, page: target === 1 ? null : target }) as "/";
  return (
    <nav aria-label="Pages" className="mt-4 flex flex-wrap items-baseline gap-x-4">
      {page > 1 && (
        <Link href={to(page - 1)} rel="prev" className="py-1">
          Previous
        </Link>
      )}
      <span className="text-muted">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Link href={to(page + 1)} rel="next" className="py-1">
          Next
        </Link>
      )}
    </nav>
  );
}
