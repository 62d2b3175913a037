"use client";

import { useField } from "./form-context.ts";

type Option = { value: string; label: string };
type Props = { name: string; label: string; options: readonly Option[]; checked?: readonly string[]; help?: string };

/** Any number of a list that may be long. */
export function CheckList({ name, label, options, checked = [], help }: Props) {
  const { id, error, errorId, typed } = useField(name);
  const chosen = typed === undefined ? checked : [typed].flat();
  return (
    <fieldset className="form-field" id={id} aria-describedby={error ? errorId : undefined}>
      <legend>{label}</legend>
      {help && <p className="form-help">{help}</p>}
      {error && (
        <p id={errorId} className="form-error">
          {error}
        </p>
      )}
      <div className="form-checks" role="region" aria-label={label} tabIndex={0}>
        {options.map((option) => (
          <label key={option.value} className="form-check">
            <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
