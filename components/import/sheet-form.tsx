"use client";

import { useEffect, useRef } from "react";
import { CheckField } from "#components/forms/check-field.tsx";
import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { FormContext } from "#components/forms/form-context.ts";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { useSentForm } from "#components/forms/use-sent-form.ts";
import { FRESH_FORM } from "#lib/forms/form-state.ts";
import type { SheetAction, SheetState } from "#lib/import/desk/sheet-state.ts";
import { shownAs } from "#lib/import/desk/sheet-shown.ts";
import type { SheetView } from "#lib/import/desk/sheet-view.ts";
import { counted } from "#lib/import/desk/words.ts";
import { RecordField } from "./record-field.tsx";
import { SheetColumns } from "./sheet-columns.tsx";
import { SheetProblems } from "./sheet-problems.tsx";
import { SheetRows } from "./sheet-rows.tsx";

type Props = { file: string; name: string; view: SheetView; action: SheetAction };

/** How a sheet is read: found out, and all of it to be overruled; looked at again, then imported. Works before its script has loaded. */
export function SheetForm({ file, name, view: first, action }: Props) {
  const { state, pending, form } = useSentForm<SheetState>(action, FRESH_FORM);
  const summary = useRef<HTMLParagraphElement>(null);
  const view = state.view ?? first;
  useEffect(() => {
    if (state.view && state.formErrors.length === 0 && Object.keys(state.fieldErrors).length === 0) summary.current?.focus();
  }, [state]);
  const shown = shownAs(view);
  const unsure = (what: "encoding" | "separator") => (view.unsure.includes(what) ? "This was guessed: look whether the samples below read well." : undefined);
  return (
    <form {...form} className="form form-wide mt-4" noValidate>
      <FormContext value={{ id: "sheet", state }}>
        <ErrorSummary state={state} formId="sheet" />
        <HiddenField name="file" value={file} />
        <HiddenField name="name" value={name} />
        <HiddenField name="shown" value={shown} />
        <p ref={summary} role="status" tabIndex={-1} className="form-done">
          {view.rows === 0 ? `No row stands below the names of its columns${view.sheets.length > 1 ? "; the table may be on another sheet of the workbook" : ""}` : counted(view.rows, "row")}
          {view.broken > 0 ? `, of which ${counted(view.broken, "would be set aside", "would be set aside")}` : view.rows > 0 && ", all of which can be read"}.
          {view.isOwnExport && " It is a list that Phaseline itself gave out."}
          {view.isRemembered && " Its columns are read as they were the last time."}
        </p>
        {view.notes.length > 0 && (
          <ul className="list-disc pl-5">
            {view.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <section aria-labelledby="sheet-how">
          <h2 id="sheet-how" className="mb-2 border-b border-rule-strong pb-1 text-lg">
            How it is written
          </h2>
          <div key={shown} className="import-fields import-fields-3">
            {view.type === "text" ? (
              <>
                <SelectField name="encoding" label="Encoding" options={view.encodings} defaultValue={view.encoding} help={unsure("encoding")} />
                <SelectField name="separator" label="Cells are divided by" options={view.separators} defaultValue={view.separator} help={unsure("separator")} />
              </>
            ) : (
              <SelectField name="sheet" label="Sheet" options={view.sheets} defaultValue={view.sheet} />
            )}
            <TextField name="headerRow" label="Row that names the columns" inputMode="numeric" maxLength={6} defaultValue={String(view.headerRow)} />
            <SelectField name="kind" label="Each row is a" options={view.kinds} defaultValue={view.kind} />
            <RecordField kind="source" label="Who says so" help="A source that is held. Left empty, the sheet itself is the source, as it is today." first={view.source ? { value: view.source.id, text: view.source.title } : undefined} />
            <CheckField name="makes" label="Make records for names that are not held" checked={view.makesRecords} help="Else such names wait as unmapped." />
          </div>
        </section>
        <SheetColumns key={`${shown} columns`} columns={view.columns} targets={view.targets} />
        <SheetProblems problems={view.problems} count={view.problemCount} />
        <SheetRows rows={view.first} total={view.rows} />
        <div className="import-decide import-decide-sheet no-print" data-sticks>
          <button type="submit" name="decision" value="look" disabled={pending}>
            Look again
          </button>
          {view.rows > 0 && (
            <button type="submit" name="decision" value="start" disabled={pending}>
              Import {counted(view.rows - view.broken, "row")}
            </button>
          )}
          <button type="submit" name="decision" value="drop" disabled={pending} data-danger="true">
            Throw the file away
          </button>
        </div>
      </FormContext>
    </form>
  );
}
