"use client";

import { useEffect } from "react";

/** Alt with the letter of a button or a link (`data-letter`) presses it. */
export function AltKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || !/^Key[A-Z]$/.test(event.code)) return;
      const meant = document.querySelector<HTMLElement>(`main [data-letter="${event.code.slice("Key".length)}"]`);
      if (!meant) return;
      event.preventDefault();
      meant.focus();
      meant.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}
