import type { ActivityChoices } from "#lib/history/activity-choices.ts";
import type { ActivityParams } from "#lib/history/activity-params.ts";
import type { Choice } from "#lib/history/record-history.ts";
import { Choose, Narrow } from "./choose.tsx";

type Props = { path: string; params: ActivityParams; choices: ActivityChoices };

/** Narrows the activity. A form by GET: it works without JavaScript, and its address says it all. */
export function ActivityFilters({ path, params, choices }: Props) {
  return (
    <form action={path} className="filter-form no-print mt-3" aria-label="Narrow the activity">
      <Choose name="person" label="Person" choices={choices.people} chosen={params.person} />
      <Choose name="kind" label="Kind" choices={choices.kinds} chosen={params.kind} />
      <Narrow name="company" label="Company" choices={choices.companies} chosen={params.company} />
      <Choose name="field" label="Field" choices={withOwn(choices.fields, params.field)} chosen={params.field} />
      <Narrow name="source" label="Source" choices={choices.sources} chosen={params.source} />
      <Choose name="origin" label="Door" choices={choices.origins} chosen={params.origin} />
      <Day name="from" label="From" day={params.from} />
      <Day name="to" label="To" day={params.to} />
      <button type="submit">Show</button>
    </form>
  );
}

const withOwn = (choices: readonly Choice[], chosen: string | null) => (chosen === null || choices.some(({ value }) => value === chosen) ? choices : [{ value: chosen, label: chosen }, ...choices]);

function Day({ name, label, day }: { name: string; label: string; day: string | null }) {
  return (
    <label>
      {label}
      <input type="date" name={name} defaultValue={day ?? ""} key={day} className="h-[1.9rem] rounded-[3px] border border-rule-strong bg-raised px-2 text-ink" />
    </label>
  );
}
