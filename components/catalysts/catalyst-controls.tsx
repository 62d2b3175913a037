import { Subscribe } from "#components/feeds/subscribe.tsx";
import { Link } from "#components/ui/link.tsx";
import { addressHere } from "#lib/as-of/stand.ts";
import { CATALYST_VIEWS, catalystHref, catalystQuery, onlyCatalystFilter, type CatalystParams, type CatalystView } from "#lib/catalysts/catalyst-params.ts";

const VIEW_LABELS: Record<CatalystView, string> = { list: "List", calendar: "Calendar" };

/** How the rows are shown, and the way to take them along. */
export function CatalystControls({ params }: { params: CatalystParams }) {
  const filters = catalystQuery(onlyCatalystFilter(params));
  const csv = catalystHref(params, { page: params.page }, "/catalysts.csv");
  return (
    <div className="controls no-print" data-keep-scroll="">
      <nav aria-label="View">
        <ul className="tabs">
          {CATALYST_VIEWS.map((view) => (
            <li key={view}>
              <Link href={catalystHref(params, { view, year: null })} aria-current={params.view === view || undefined}>
                {VIEW_LABELS[view]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <span>
        Download what I see: <a download href={addressHere(csv)}>CSV</a>, <a download href={addressHere(`${csv}${csv.includes("?") ? "&" : "?"}bom=yes`)}>CSV for Excel</a>
      </span>
      <Link href={`/account/views?${new URLSearchParams({ subject: "catalysts", filters })}`}>Save this view</Link>
      <Subscribe feed={{ base: "catalysts", query: filters }} of="what these filters lead one to expect" dates="the expected events, and moves them when their dates move" />
    </div>
  );
}
