"use client";

import { useEffect, useRef } from "react";

type Props = {
  /** The key, by its place on the keyboard; with Alt and Shift, which no text takes. */
  code: string;
  /** Id of the element whose form is sent. */
  within: string;
  says: string;
};

/** A key that sends a form, and a line that says so; only where there is a script to hear it. */
export function Shortcut({ code, within, says }: Props) {
  const hint = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Said once it holds.
    if (hint.current) hint.current.hidden = false;
    const press = (event: KeyboardEvent) => {
      if (event.code !== code || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      document.querySelector<HTMLButtonElement>(`#${within} button[type="submit"]`)?.click();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [code, within]);
  return (
    <p ref={hint} hidden className="mt-1 text-sm text-muted">
      {says}
    </p>
  );
}
