import { Link } from "#components/ui/link.tsx";
import { fieldLabel } from "#lib/records/field-words.ts";
import { historyHref, type HistoryParams } from "#lib/history/history-params.ts";
import type { HistoryChoices } from "#lib/history/record-history.ts";
import { Choose } from "./choose.tsx";

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
