import { Link } from "#components/ui/link.tsx";

type Props = { page: number; pages: number; href: (page: number) => string; /** What the page before and the one after are called. */ words?: [string, string] };

export function HistoryPager({ page, pages, href, words = ["Newer", "Older"] }: Props) {
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages" className="no-print mt-4 flex flex-wrap items-baseline gap-x-4">
      {page > 1 && (
        <Link href={href(page - 1) as "/"} rel="prev" className="py-1">
          {words[0]}
        </Link>
      )}
      <span className="text-muted">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Link href={href(page + 1) as "/"} rel="next" className="py-1">
          {words[1]}
        </Link>
      )}
    </nav>
  );
}
