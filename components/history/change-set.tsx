import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { Trail } from "#components/ui/trail.tsx";
import type { ChangeSetPage } from "#lib/history/change-set.ts";
import { changeSetPath } from "#lib/records/paths.ts";
import { RevisionLine } from "./activity-set.tsx";
import { HistoryPager } from "./history-pager.tsx";
import { SetLine } from "./set-line.tsx";

/** Everything that was saved together, and why. `children`: what can be done about it. */
export function ChangeSet({ page: { set, revisions, total, page, pages }, children }: { page: ChangeSetPage; children?: ReactNode }) {
  return (
    <article>
      <Trail steps={[{ href: "/desk/activity", label: "Activity" }]} here="Change" />
      <h1 className="max-w-[60ch] text-2xl sm:text-3xl">{set.reason}</h1>
      <p className="mt-1 text-muted">
        <SetLine set={set} /> · {total.toLocaleString("en-GB")} {total === 1 ? "record" : "records"}
      </p>
      {set.undoes && (
        <p className="mt-1">
          It takes back <Link href={changeSetPath(set.undoes) as "/"}>an earlier change</Link>.
        </p>
      )}
      {set.undoneBy.map((id) => (
        <p key={id} className="mt-1">
          It was taken back by <Link href={changeSetPath(id) as "/"}>a later change</Link>.
        </p>
      ))}
      <h2 className="sr-only">Records</h2>
      <ul className="mt-3">
        {revisions.map((revision) => (
          <RevisionLine key={revision.id} revision={revision} />
        ))}
      </ul>
      <HistoryPager page={page} pages={pages} href={(to) => `${changeSetPath(set.id)}?page=${to}`} />
      {children}
    </article>
  );
}
