import { DeskPager, deskHref } from "#components/desk/desk-pager.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ChangeFilter } from "#lib/import/decide/change-params.ts";
import type { changesOf } from "#lib/import/decide/change-queries.ts";
import { changeQuery, changesPath } from "#lib/import/desk/params.ts";
import type { ReviewAction } from "#lib/import/desk/review-state.ts";
import { counted } from "#lib/import/desk/words.ts";
import { ChangeFilterForm } from "./change-filter.tsx";
import { ChangeList } from "./change-list.tsx";
import { DecideAll } from "./decide-all.tsx";
import { ReviewForm } from "./review-form.tsx";

type Props = {
  filter: ChangeFilter;
  changes: Awaited<ReturnType<typeof changesOf>>;
  /** How many of all that the filter finds ask a question. */
  questions: number;
  reason: string;
  action: ReviewAction;
  /** Why there is nothing, where there is nothing. */
  empty: string;
};

/** What was found, to be decided on: narrowed, one by one, ticked, or all at once. */
export function ReviewSection({ filter, changes: { rows, total, page, pages }, questions, reason, action, empty }: Props) {
  const query = changeQuery(filter);
  const waits = rows.some(({ status }) => status === "open" || status === "stale");
  return (
    <Section id="changes" title="Changes">
      <ChangeFilterForm filter={filter} about={filter.recordId === null ? null : (rows[0]?.record.title ?? "one record")} />
      <p role="status" className="mt-3 text-sm text-muted">
        {counted(total, "change")}
        {filter.status === "waiting" && " to decide"}
      </p>
      <DecideAll key={deskHref("", query)} action={action} filter={deskHref("", query)} runId={filter.runId} total={filter.status === "waiting" || filter.status === "open" || filter.status === "stale" ? total : 0} questions={questions} />
      <ReviewForm action={action} reason={reason} waits={waits}>
        {rows.length === 0 ? <p className="my-4 border-y border-rule py-6">{empty}</p> : <ChangeList rows={rows} />}
      </ReviewForm>
      <DeskPager path={changesPath(filter)} query={query} page={page} pages={pages} />
    </Section>
  );
}
