import { Choose } from "#components/desk/choose.tsx";
import { DeskPager } from "#components/desk/desk-pager.tsx";
import { DecisionForm } from "#components/forms/decision-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import { newPath } from "#lib/edit/paths.ts";
import { runPath } from "#lib/import/desk/params.ts";
import { recordKindOf } from "#lib/import/desk/record-kind.ts";
import { counted } from "#lib/import/desk/words.ts";
import type { UnmappedParams, UnmappedRow, unmappedOf } from "#lib/import/runs/leftover-queries.ts";
import { UNMAPPED_KINDS } from "#lib/vocabularies/imports.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { RecordField } from "./record-field.tsx";
import { RunHead } from "./run-head.tsx";
import { Origin } from "./said-by.tsx";
import "./import.css";

type Props = { run: { id: string; label: string; kind: ImportKind }; params: UnmappedParams; list: Awaited<ReturnType<typeof unmappedOf>>; action: FormAction };

/** What an import names and nothing answers to, what is named most often first; to be mapped, or noted as not tracked. */
export function UnmappedPage({ run, params: { what, text }, list: { rows, total, page, pages }, action }: Props) {
  const path = `${runPath(run.id)}/unmapped`;
  return (
    <>
      <RunHead run={run} title="Names that nothing answers to">
        Say which record is meant, or that it is not tracked. The answer is remembered, and what names it is mapped anew at once.
      </RunHead>
      <form action={path} className="filter-form no-print mt-3" aria-label="Narrow the list">
        <Choose name="what" label="What" any="Any" chosen={what} choices={UNMAPPED_KINDS.values.map((value) => ({ value, label: UNMAPPED_KINDS.label(value) }))} />
        <label className="min-w-0">
          Text
          <input type="search" name="q" defaultValue={text ?? ""} key={text} maxLength={100} className="w-44" />
        </label>
        <button type="submit">Show</button>
      </form>
      <p role="status" className="my-3 text-sm text-muted">
        {counted(total, "name")}
      </p>
      {rows.length === 0 ? (
        <p className="my-4 border-y border-rule py-6">{what || text ? "None fits." : "Every name was mapped."}</p>
      ) : (
        <ul className="border-t border-rule">
          {rows.map((row) => (
            <Unmapped key={`${row.what} ${row.text}`} row={row} kind={run.kind} action={action} />
          ))}
        </ul>
      )}
      <DeskPager path={path} query={{ what, q: text }} page={page} pages={pages} />
    </>
  );
}

function Unmapped({ row: { what, text, reason, count, keys }, kind, action }: { row: UnmappedRow; kind: ImportKind; action: FormAction }) {
  const recordKind = recordKindOf(what);
  const key = `${what}-${text}`.replaceAll(/\W+/g, "-");
  return (
    <li className="import-unmapped">
      <div>
        <p className="font-semibold [overflow-wrap:anywhere]">{text}</p>
        <p className="text-sm text-muted">{UNMAPPED_KINDS.label(what)}</p>
      </div>
      <div className="text-sm">
        <p>{reason}</p>
        <p className="text-muted">
          {kind === "ctgov" ? counted(count, "study", "studies") : counted(count, "row")}:{" "}
          {keys.map((one, index) => (
            <span key={one}>
              {index > 0 && ", "}
              <Origin importKind={kind} of={one} />
            </span>
          ))}
          {count > keys.length && " …"}
        </p>
      </div>
      <details className="no-print">
        <summary className="w-max cursor-pointer py-0.5 text-link">
          Say what it is<span className="sr-only">: {text}</span>
        </summary>
        <div className="mt-1 border-l-2 border-rule pl-3">
          <DecisionForm id={`say-${key}`} action={action} buttons={[...(recordKind ? [{ value: "is", label: "This is it" }] : []), { value: "untracked", label: "Not tracked" }]}>
            <HiddenField name="kind" value={kind} />
            <HiddenField name="what" value={what} />
            <HiddenField name="text" value={text} />
            {recordKind ? <RecordField kind={recordKind} label={`${RECORD_KINDS.label(recordKind)} that is held`} /> : <p className="text-sm text-muted">A {UNMAPPED_KINDS.label(what).toLowerCase()} is no record: it can only be left out from now on.</p>}
          </DecisionForm>
          {recordKind && (
            <p className="mt-2 text-sm">
              None of them? <Link href={newPath(recordKind, text)}>Make a new {RECORD_KINDS.label(recordKind).toLowerCase()}</Link>: the next import finds it.
            </p>
          )}
        </div>
      </details>
    </li>
  );
}
