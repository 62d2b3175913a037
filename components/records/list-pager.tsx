import { Link } from "#components/ui/link.tsx";
import { listHref, PAGE_SIZE, type ListParams, type ListShape } from "#lib/records/list-params.ts";

type Props<Sort extends string> = { shape: ListShape<Sort>; params: ListParams<Sort>; listed: { page: number; pages: number; total: number } };

/** The pages of a list, where it has more than one. */
export function ListPager<Sort extends string>({ shape, params, listed: { page, pages, total } }: Props<Sort>) {
  if (pages === 1) return null;
  const to = (target: number) => listHref(shape, params, { page: target });
  return (
    <nav aria-label="Pages" className="no-print mt-4 flex flex-wrap items-baseline gap-x-4">
      {page > 1 && (
        <Link href={to(page - 1)} rel="prev" className="py-1">
          Previous
        </Link>
      )}
      <span className="text-muted">
        {(page - 1) * PAGE_SIZE + 1} to {Math.min(page * PAGE_SIZE, total)} of {total.toLocaleString("en-GB")}; page {page} of {pages}
      </span>
      {page < pages && (
        <Link href={to(page + 1)} rel="next" className="py-1">
          Next
        </Link>
      )}
    </nav>
  );
}
