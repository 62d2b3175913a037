"use client";

import { useField } from "./form-context.ts";

type Props = { name: string; label: string; checked?: boolean; help?: string };

/** Yes or no. */
export function CheckField({ name, label, checked = false, help }: Props) {
  const { id, helpId, typed } = useField(name);
  return (
    <div className="form-field">
      <label className="form-check">
        <input id={id} type="checkbox" name={name} value="yes" defaultChecked={typed === undefined ? checked : typed === "yes"} aria-describedby={help ? helpId : undefined} />
        {label}
      </label>
      {help && (
        <p id={helpId} className="form-help">
          {help}
        </p>
      )}
    </div>
  );
}
