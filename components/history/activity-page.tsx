import { Link } from "#components/ui/link.tsx";
import type { Activity } from "#lib/history/activity.ts";
import type { ActivityChoices } from "#lib/history/activity-choices.ts";
import { activityHref, isFiltered, type ActivityParams } from "#lib/history/activity-params.ts";
import { ActivityFilters } from "./activity-filters.tsx";
import { ActivitySet } from "./activity-set.tsx";
import { HistoryPager } from "./history-pager.tsx";
import { Problems } from "./problems.tsx";

const PATH = "/desk/activity";

type Props = { params: ActivityParams; problems: string[]; activity: Activity; choices: ActivityChoices; mayUndo: boolean };

/** All changes of all records, the latest first. */
export function ActivityPage({ params, problems, activity, choices, mayUndo }: Props) {
  const { groups, total, page, pages } = activity;
  const download = (ending: string) => activityHref(`${PATH}.${ending}`, { ...params, page: 1 });
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Activity</h1>
      <p className="mt-1 max-w-[75ch] text-muted">Every change of every record, whichever way it came: from the desk, an import, the API or the seed.</p>
      <Problems problems={problems} />
      <ActivityFilters path={PATH} params={params} choices={choices} />
      <p className="mt-3 flex flex-wrap items-baseline gap-x-4 text-sm [&>a]:inline-block [&>a]:py-0.5">
        <span role="status" className="text-muted">
          {total.toLocaleString("en-GB")} {total === 1 ? "change of a record" : "changes of records"}
        </span>
        {isFiltered(params) && <Link href={PATH}>Show all</Link>}
        <a href={download("csv")}>Download as CSV</a>
        <a href={download("json")}>Download as JSON</a>
      </p>
      {total === 0 && <p className="mt-3">{isFiltered(params) ? "No change fits all of that." : "Nothing has been saved yet."}</p>}
      <h2 className="sr-only">Changes</h2>
      <ol className="mt-3">
        {groups.map((group, index) => (
          <ActivitySet key={index} group={group} mayUndo={mayUndo} fieldHref={(field) => activityHref(PATH, { ...params, field, page: 1 })} />
        ))}
      </ol>
      <HistoryPager page={page} pages={pages} href={(to) => activityHref(PATH, { ...params, page: to })} />
    </>
  );
}
