import { Subscribe } from "#components/feeds/subscribe.tsx";
import { Link } from "#components/ui/link.tsx";
import { changesEntries, changesQuery, isOngoing, ongoing, type ChangesParams } from "#lib/changes/changes-params.ts";

/** The ways to take along what is shown, and to be told of it. */
export function ChangeControls({ params, today }: { params: ChangesParams; today: string }) {
  const csv = `/changes.csv?${new URLSearchParams(changesEntries({ ...params, filter: { ...params.filter, all: [] }, page: 1 }))}`;
  const going = ongoing(params, today);
  const query = changesQuery(going);
  return (
    <div className="controls no-print" data-keep-scroll="">
      <span>
        Download all of it: <Link href={csv}>CSV</Link>
      </span>
      <Link href={`/account/views?${new URLSearchParams({ subject: "changes", filters: query })}`}>Save this view</Link>
      <Subscribe feed={{ base: "changes", query }} of={ofSpan(going)} dates="the steps that lie in it" />
    </div>
  );
}

function ofSpan(params: ChangesParams): string {
  if (isOngoing(params)) return "this sort, from the beginning of this span on";
  return params.asked.span?.recorded === undefined ? "this span, which is over: nothing is added to it but what is learned of it later" : "this span, by what was held at a moment: nothing is added to it";
}
