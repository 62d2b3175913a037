"use client";

import type { ReactNode } from "react";

type Props = { intent: string; onPress: () => void; id?: string; label?: string; disabled?: boolean; quiet?: boolean; children: ReactNode };

/** Changes the form and saves nothing: at once where there is a script, by way of the server where there is none. */
export function IntentButton({ intent, onPress, id, label, disabled, quiet, children }: Props) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      id={id}
      aria-label={label}
      disabled={disabled}
      className="edit-button"
      data-quiet={quiet || undefined}
      onClick={(event) => {
        event.preventDefault();
        onPress();
      }}
    >
      {children}
    </button>
  );
}
