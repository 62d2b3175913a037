import { Choose, Narrow } from "#components/history/choose.tsx";
import { HistoryPager } from "#components/history/history-pager.tsx";
import { Problems } from "#components/history/problems.tsx";
import type { StalePage } from "#lib/checks/stale-page.ts";
import type { StaleAction } from "#lib/checks/stale-state.ts";
import { STALE_MONTHS, staleHref, type StaleParams } from "#lib/checks/stale-params.ts";
import type { Choice } from "#lib/history/record-history.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { StaleForm } from "./stale-form.tsx";
import { StaleItem } from "./stale-item.tsx";

const STAGE_CHOICES = [...STAGES.values.map((stage) => ({ value: stage, label: STAGES.label(stage) })), { value: "not_stated", label: "Not stated" }];
const MONTH_CHOICES = STALE_MONTHS.filter((months) => months > 0).map((months) => ({ value: String(months), label: `within ${months} months` }));

type Props = { params: StaleParams; problems: string[]; list: StalePage; companies: Choice[] | null; action: StaleAction };

/** Programs that have to be looked up again, the one that was longest not looked up first. */
export function StaleList({ params, problems, list: { items, total, page, pages }, companies, action }: Props) {
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Stale programs</h1>
      <p className="mt-1 max-w-[80ch] text-muted">
        Looked up too long ago: two years in the clinic, three before it, one while an application lies with a regulator; two once approved, three on sale. It counts from the
        last check, or from the last change that names a source. What was discontinued or withdrawn is left out.
      </p>
      <Problems problems={problems} />
      <form action="/desk/stale" className="filter-form no-print mt-3" aria-label="Narrow the list">
        <Narrow name="company" label="Company" choices={companies} chosen={params.company} />
        <Choose name="stage" label="Stage" choices={STAGE_CHOICES} chosen={params.stage} />
        <Choose name="months" label="Also stale" choices={MONTH_CHOICES} chosen={params.months ? String(params.months) : null} none="not ahead of time" />
        <button type="submit">Show</button>
      </form>
      <StaleForm action={action} total={total}>
        {items.map((item) => (
          <StaleItem key={item.id} item={item} />
        ))}
      </StaleForm>
      <HistoryPager page={page} pages={pages} href={(to) => staleHref({ ...params, page: to })} words={["Before", "Further"]} />
    </>
  );
}
