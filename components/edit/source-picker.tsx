"use client";

import { sourceName } from "#lib/edit/draft-form.ts";
import type { DraftSource, SourceMode } from "#lib/edit/draft.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import { fieldId, useEdit } from "./edit-context.ts";
import { distinctCitations } from "./distinct-citations.ts";
import { MakeButton } from "./make-button.tsx";
import { ReferenceInput } from "./reference-input.tsx";

type Props = { sourceKey: string; legend: string; source: DraftSource; errors: FieldErrors };

const MODES: [SourceMode, string][] = [
  ["source", "A source"],
  ["citation", "One that is cited here"],
  ["unsourced", "No source"],
];

/** Who says so: a source and its place, a citation of this record once more, or nobody and why. */
export function SourcePicker({ sourceKey, legend, source, errors }: Props) {
  const { citations, change } = useEdit();
  const place = `source:${sourceKey}`;
  const id = fieldId(place);
  const set = (part: Partial<DraftSource>) => change({ do: "source", path: sourceKey, source: part });
  const error = (part?: string) => errors[part ? `${place}:${part}` : place];
  const cited = distinctCitations(citations);
  const text = (part: "locator" | "paraphrase" | "derivation" | "unsourcedReason", label: string, help: string, lines?: number) => {
    const described = [error(part) && `${id}:${part}-error`, `${id}:${part}-help`].filter(Boolean).join(" ");
    const common = { id: `${id}:${part}`, name: sourceName(sourceKey, part), value: source[part] ?? "", "aria-invalid": error(part) ? true : undefined, "aria-describedby": described };
    return (
      <div className="edit-field" data-stacked>
        <label htmlFor={common.id}>{label}</label>
        <div className="edit-control">
          {lines ? <textarea {...common} rows={lines} onChange={(event) => set({ [part]: event.target.value })} /> : <input {...common} type="text" autoComplete="off" onChange={(event) => set({ [part]: event.target.value })} />}
          {error(part) && (
            <p id={`${id}:${part}-error`} className="form-error">
              {error(part)}
            </p>
          )}
          <p id={`${id}:${part}-help`} className="form-help">
            {help}
          </p>
        </div>
      </div>
    );
  };

  return (
    <fieldset className="source-picker" id={id} tabIndex={-1}>
      <legend>{legend}</legend>
      {error() && <p className="form-error">{error()}</p>}
      <div className="source-modes">
        {MODES.filter(([mode]) => mode !== "citation" || cited.length > 0).map(([mode, label]) => (
          <label key={mode}>
            <input type="radio" name={sourceName(sourceKey, "mode")} value={mode} checked={source.mode === mode} onChange={() => set({ mode })} />
            {label}
          </label>
        ))}
      </div>
      <div data-mode="source">
        <div className="edit-field" data-stacked>
          <label htmlFor={`${id}:source`}>Source</label>
          <div className="edit-control">
            <ReferenceInput
              id={`${id}:source`}
              kind="source"
              path={place}
              names={{ value: sourceName(sourceKey, "source"), text: sourceName(sourceKey, "text") }}
              typed={source.source}
              invalid={Boolean(error("source"))}
              describedBy={error("source") ? `${id}:source-error` : ""}
              required={false}
              onChange={(typed) => set({ source: typed })}
            />
            {error("source") && (
              <>
                <p id={`${id}:source-error`} className="form-error">
                  {error("source")}
                </p>
                <MakeButton kind="source" place={place} name={source.source.text ?? ""} />
              </>
            )}
          </div>
        </div>
        {text("locator", "Where in it", "Page, paragraph, question, section.")}
        {text("paraphrase", "What it says", "In our own words. Place or words, one of the two is needed.", 2)}
      </div>
      {cited.length > 0 && (
        <div data-mode="citation">
          <div className="edit-field" data-stacked>
            <label htmlFor={`${id}:citation`}>Citation</label>
            <div className="edit-control">
              <select id={`${id}:citation`} name={sourceName(sourceKey, "citation")} value={source.citation} aria-invalid={error("citation") ? true : undefined} onChange={(event) => set({ citation: event.target.value })}>
                <option value="">Choose</option>
                {cited.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label}
                  </option>
                ))}
              </select>
              {error("citation") && <p className="form-error">{error("citation")}</p>}
              <p className="form-help">{cited.find((one) => one.id === source.citation)?.says}</p>
            </div>
          </div>
        </div>
      )}
      <div data-mode="derived">{text("derivation", "How it follows", "Only where the value is worked out from what is said there: the sum behind it.")}</div>
      <div data-mode="unsourced">{text("unsourcedReason", "Why there is none", "Readers see the value marked as unsourced, with this reason.", 2)}</div>
    </fieldset>
  );
}
