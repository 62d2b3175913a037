import { Link } from "#components/ui/link.tsx";
import { CORRECTED_A_PAGE, PROGRAMS_A_PAGE, type ChangesList } from "#lib/changes/changes-list.ts";
import { changesHref, type ChangesParams } from "#lib/changes/changes-params.ts";

/** The pages of a span. Values corrected are not counted beforehand: whether there are more is known, not how many. */
export function ChangesPager({ params, list: { total, corrected } }: { params: ChangesParams; list: ChangesList }) {
  const { page } = params;
  const more = corrected.more || page * PROGRAMS_A_PAGE < total;
  if (page === 1 && !more) return null;
  const first = (page - 1) * PROGRAMS_A_PAGE + 1;
  const revisions = (page - 1) * CORRECTED_A_PAGE + 1;
  const said = [
    first <= total && `programs ${first} to ${Math.min(total, page * PROGRAMS_A_PAGE)} of ${total}`,
    corrected.revisions.length > 0 && `corrections from revision ${revisions} on, the latest first`,
  ].filter(Boolean);
  return (
    <nav aria-label="Pages" className="no-print my-3 flex flex-wrap items-baseline gap-x-4">
      {page > 1 && <Link href={changesHref(params, { page: page - 1 })}>Previous page</Link>}
      <span>
        Page {page}
        {said.length > 0 && `: ${said.join("; ")}`}
      </span>
      {more && <Link href={changesHref(params, { page: page + 1 })}>Next page</Link>}
    </nav>
  );
}
