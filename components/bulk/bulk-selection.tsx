import { Choose } from "#components/desk/choose.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { BULK_LABELS, bulkKindsOf, type BulkKind } from "#lib/review/bulk-form.ts";
import type { Selection } from "#lib/review/bulk-selection.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

type Props = { selection: Selection; titles: readonly string[]; change: BulkKind | null; most: number };

/** Which records are selected, and what is to be done to them: a form by GET. */
export function BulkSelection({ selection: { kind, ids, entries }, titles, change, most }: Props) {
  const others = ids.length - titles.length;
  const narrow = entries.filter(([name]) => name !== "kind");
  const isPipeline = kind === "program" || kind === "molecule";
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Change many records</h1>
      <p role="status" className="mt-2">
        <span className="font-semibold">
          {ids.length.toLocaleString("en-GB")} {ids.length === 1 ? "record" : "records"}
        </span>{" "}
        ({RECORD_KINDS.label(kind).toLowerCase()}) selected{titles.length > 0 && `: ${titles.join("; ")}${others > 0 ? `; and ${others.toLocaleString("en-GB")} more` : ""}`}.
      </p>
      {ids.length > most && <p className="text-alert">At most {most} are changed at once: narrow the selection.</p>}
      {isPipeline && (
        <p className="text-muted">
          Narrow it with the filters of the <Link href="/">pipeline</Link>, and choose “Change these” there.
        </p>
      )}
      <form action="/desk/bulk" className="filter-form mt-3" aria-label="What is to be changed">
        {narrow.map(([name, value]) => (
          <HiddenField key={`${name} ${value}`} name={name} value={value} />
        ))}
        <Choose
          name="kind"
          label="Records"
          chosen={kind}
          choices={(isPipeline ? (["program", "molecule"] as const) : [kind]).map((value) => ({ value, label: value === "molecule" && isPipeline ? "Molecules of these programs" : RECORD_KINDS.label(value) }))}
        />
        <Choose name="change" label="What is to be done" any="Choose" chosen={change} choices={bulkKindsOf(kind).map((value) => ({ value, label: BULK_LABELS[value] }))} />
        <button type="submit">Go on</button>
      </form>
    </>
  );
}
