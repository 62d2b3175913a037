import { Link } from "#components/ui/link.tsx";

type Props = { page: number; size: number; matching: number; href: (page: number) => string };

/** The pages of a list by filters, where it has more than one. */
export function Paging({ page, size, matching, href }: Props) {
  const pages = Math.ceil(matching / size);
  if (pages <= 1) return null;
  const first = (page - 1) * size + 1;
  return (
    <nav aria-label="Pages" className="no-print my-3 flex items-baseline gap-4">
      {page > 1 && <Link href={href(page - 1)}>Previous page</Link>}
      <span>
        {first} to {Math.min(matching, first + size - 1)} of {matching}
      </span>
      {page < pages && <Link href={href(page + 1)}>Next page</Link>}
    </nav>
  );
}
