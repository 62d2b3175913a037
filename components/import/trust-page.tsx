import { DecisionForm } from "#components/forms/decision-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Trail } from "#components/ui/trail.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import { IMPORT_STEP } from "#lib/import/desk/params.ts";
import { trustChoices, trustWords } from "#lib/import/desk/trust.ts";
import type { trust } from "#lib/import/decide/trust.ts";
import { IMPORT_KINDS } from "#lib/vocabularies/imports.ts";

type Row = Awaited<ReturnType<typeof trust>>[number];
type Props = { rows: readonly Row[]; mayChange: boolean; action: FormAction };

/** By source, the fields that an import saves by itself where they are certain; all else is proposed. */
export function TrustPage({ rows, mayChange, action }: Props) {
  return (
    <>
      <Trail steps={[IMPORT_STEP]} here="Trust" />
      <h1 className="text-2xl sm:text-3xl">Trusted fields</h1>
      <p className="mt-1 max-w-[75ch] text-muted">
        What a source says waits for a decision. A trusted field is saved at once, in the product’s name and without anybody looking, wherever it is certain; what asks a question, what another source contradicts and what an editor ruled on waits even so.
      </p>
      {!mayChange && <p className="mt-3">Which fields are trusted is decided by editors and administrators. You may read it.</p>}
      {IMPORT_KINDS.values.map((kind) => (
        <Section key={kind} id={kind} title={IMPORT_KINDS.label(kind)}>
          <OfSource kind={kind} rows={rows.filter((row) => row.kind === kind)} mayChange={mayChange} action={action} />
        </Section>
      ))}
    </>
  );
}

function OfSource({ kind, rows, mayChange, action }: Props & { kind: Row["kind"] }) {
  const table = rows.length === 0 ? <p className="text-muted">Nothing is trusted: all of it is proposed.</p> : <DataTable caption={`Trusted fields, ${IMPORT_KINDS.label(kind)}`} columns={columns(mayChange)} rows={rows} rowKey={(row) => `${row.recordKind} ${row.field}`} />;
  if (!mayChange) return table;
  const held = new Set(rows.map(({ recordKind, field }) => `${recordKind} ${field}`));
  return (
    <DecisionForm id={`trust-${kind}`} action={action} buttons={[{ value: "trust", label: "Save it at once from now on" }]}>
      {table}
      <HiddenField name="kind" value={kind} />
      <div className="max-w-[32rem]">
        <SelectField name="field" label="Field" options={[{ value: "", label: "Choose" }, ...trustChoices().filter(({ value }) => !held.has(value))]} defaultValue="" />
      </div>
    </DecisionForm>
  );
}

const columns = (mayChange: boolean) => [
  { key: "field", label: "Saved at once", className: "min-w-48", cell: ({ recordKind, field }: Row) => trustWords(recordKind, field) },
  { key: "who", label: "By", cell: ({ setBy }: Row) => setBy.name },
  { key: "when", label: "Since", cell: ({ setAt }: Row) => <Moment at={setAt} /> },
  ...(mayChange
    ? [
        {
          key: "back",
          label: <span className="sr-only">Propose again</span>,
          cell: ({ recordKind, field }: Row) => (
            <button type="submit" name="again" value={`${recordKind} ${field}`} className="no-print">
              Propose it again<span className="sr-only"> {trustWords(recordKind, field)}</span>
            </button>
          ),
        },
      ]
    : []),
];
