import { Link } from "#components/ui/link.tsx";
import { fieldLabel } from "#lib/records/field-words.ts";
import { historyHref, type HistoryParams } from "#lib/history/history-params.ts";
import type { Choice, HistoryChoices } from "#lib/history/record-history.ts";

type Props = { base: string; params: HistoryParams; choices: HistoryChoices };

/** Narrows a history to a person, a field, a source. A form by GET: it works without JavaScript. */
export function HistoryFilters({ base, params, choices }: Props) {
  const chosen = params.person ?? params.field ?? params.source;
  const deep = params.field?.includes(".") ? [{ value: params.field, label: fieldLabel(params.field) }] : [];
  return (
    <form action={base} className="filter-form no-print mt-3" aria-label="Narrow the history">
      <Choose name="field" label="Field" choices={[...deep, ...choices.fields]} chosen={params.field} />
      <Choose name="source" label="Source" choices={choices.sources} chosen={params.source} />
      {choices.people.length > 0 && <Choose name="person" label="Person" choices={choices.people} chosen={params.person} />}
      <button type="submit">Show</button>
      {chosen && (
        <Link href={historyHref(base, {}) as "/"} className="py-1">
          Show all
        </Link>
      )}
    </form>
  );
}

export function Choose({ name, label, choices, chosen }: { name: string; label: string; choices: readonly Choice[]; chosen: string | null }) {
  return (
    <label className="min-w-0">
      {label}
      <select name={name} defaultValue={chosen ?? ""} key={chosen} className="max-w-64">
        <option value="">any</option>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
