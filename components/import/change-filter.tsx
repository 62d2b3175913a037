import { Choose } from "#components/desk/choose.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ChangeFilter } from "#lib/import/decide/change-params.ts";
import { changesPath } from "#lib/import/desk/params.ts";
import { IMPORT_CHANGE_KINDS, IMPORT_CHANGE_STATUSES, IMPORT_KINDS } from "#lib/vocabularies/imports.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import type { Vocabulary } from "#lib/vocabularies/vocabulary.ts";

const choicesOf = <Value extends string>({ values, label }: Vocabulary<Value>): { value: string; label: string }[] => values.map((value) => ({ value, label: label(value) }));

/** What narrows a list of changes: a form by GET. */
export function ChangeFilterForm({ filter, about }: { filter: ChangeFilter; /** The record that alone is asked for. */ about: string | null }) {
  const { runId, importKind, kind, recordKind, recordId, certain, status, text } = filter;
  return (
    <>
      <form action={`${changesPath(filter)}#changes`} className="filter-form no-print" aria-label="Narrow the list of changes">
        <Choose name="status" label="Status" chosen={status ?? "all"} choices={[{ value: "waiting", label: "All to decide" }, ...choicesOf(IMPORT_CHANGE_STATUSES), { value: "all", label: "All" }]} />
        <Choose name="kind" label="Kind of change" any="Any" chosen={kind} choices={choicesOf(IMPORT_CHANGE_KINDS)} />
        <Choose name="record" label="Record" any="Any" chosen={recordKind} choices={choicesOf(RECORD_KINDS)} />
        <Choose
          name="certain"
          label="Certainty"
          any="Any"
          chosen={certain === null ? null : certain ? "yes" : "no"}
          choices={[
            { value: "yes", label: "Certain" },
            { value: "no", label: "With a question" },
          ]}
        />
        {runId === null && <Choose name="source" label="Source" any="Any" chosen={importKind} choices={choicesOf(IMPORT_KINDS)} />}
        <label className="min-w-0">
          Name or number
          <input type="search" name="q" defaultValue={text ?? ""} key={text} maxLength={100} className="w-44" />
        </label>
        {recordId && <HiddenField name="of" value={recordId} />}
        <button type="submit">Show</button>
      </form>
      {about && (
        <p className="mt-2">
          Only {about}. <Link href={`${changesPath(filter)}#changes`}>Show all</Link>
        </p>
      )}
    </>
  );
}
