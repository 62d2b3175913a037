import { Link } from "#components/ui/link.tsx";
import { catalystHref, type CatalystParams } from "#lib/catalysts/catalyst-params.ts";

export function CatalystPager({ params, matching }: { params: CatalystParams; matching: number }) {
  const pages = Math.ceil(matching / params.size);
  if (pages <= 1) return null;
  const first = (params.page - 1) * params.size + 1;
  return (
    <nav aria-label="Pages" className="no-print my-3 flex items-baseline gap-4">
      {params.page > 1 && <Link href={catalystHref(params, { page: params.page - 1 })}>Previous page</Link>}
      <span>
        {first} to {Math.min(matching, first + params.size - 1)} of {matching}
      </span>
      {params.page < pages && <Link href={catalystHref(params, { page: params.page + 1 })}>Next page</Link>}
    </nav>
  );
}
