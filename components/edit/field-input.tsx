"use client";

import type { Typed } from "#lib/edit/draft.ts";
import { valueName } from "#lib/edit/draft-form.ts";
import type { FieldSpec } from "#lib/edit/form-spec.ts";
import { labelDate } from "#lib/dates/label.ts";
import { explainDate, readTypedDate } from "#lib/dates/typed-date.ts";
import { fieldId, useEdit } from "./edit-context.ts";
import { ReferenceInput } from "./reference-input.tsx";

type Props = { spec: FieldSpec; path: string; typed: Typed; invalid: boolean; describedBy: string };

/** The input that a field asks for. */
export function FieldInput({ spec, path, typed, invalid, describedBy }: Props) {
  const { change } = useEdit();
  const set = (value: string) => change({ do: "set", path, typed: { ...typed, value } });
  const common = { id: fieldId(path), name: valueName(path), "aria-invalid": invalid || undefined, "aria-describedby": describedBy || undefined, "aria-required": spec.required || undefined };
  const { input } = spec;
  switch (input.type) {
    case "reference":
      return <ReferenceInput id={common.id} kind={input.kind} path={path} typed={typed} invalid={invalid} describedBy={describedBy} required={spec.required} onChange={(next) => change({ do: "set", path, typed: next })} />;
    case "paragraph":
      return <textarea {...common} value={typed.value} onChange={(event) => set(event.target.value)} rows={Math.min(10, Math.max(2, Math.ceil(typed.value.length / 75)))} />;
    case "choice":
      return (
        <select {...common} value={typed.value} onChange={(event) => set(event.target.value)}>
          {(!spec.required || typed.value === "") && spec.initial === "" && <option value="">{spec.required ? "Choose" : "not stated"}</option>}
          {input.choices.map((choice) => (
            <option key={choice.value} value={choice.value} title={choice.definition}>
              {choice.label}
            </option>
          ))}
        </select>
      );
    case "yes-no":
      return (
        <select {...common} value={typed.value} onChange={(event) => set(event.target.value)}>
          <option value="">{spec.required ? "Choose" : "not stated"}</option>
          <option value="yes">Yes</option>
          <option value="no">No</option>
        </select>
      );
    default:
      return (
        <input
          {...common}
          type="text"
          inputMode={input.type === "number" ? "numeric" : undefined}
          autoComplete="off"
          value={typed.value}
          onChange={(event) => set(event.target.value)}
        />
      );
  }
}

/**
 * What was understood of what was typed, or what the chosen word means. Null where there is nothing to say; `plain` where
 * it says little more than what stands there.
 */
export function understood({ input }: FieldSpec, { value }: Typed): { words: string; wrong: boolean; plain: boolean } | null {
  if (value.trim() === "") return null;
  if (input.type === "choice") {
    const choice = input.choices.find((one) => one.value === value);
    return choice ? { words: choice.definition, wrong: false, plain: true } : null;
  }
  if (input.type !== "date") return null;
  const read = readTypedDate(value);
  if ("problem" in read) return { words: read.problem, wrong: true, plain: false };
  return { words: `= ${explainDate(read.date)}`, wrong: false, plain: labelDate(read.date) === value.trim() };
}
