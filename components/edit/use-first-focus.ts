"use client";

import { useEffect } from "react";

/**
 * Begins a form at its first field: by keyboard it is thirty stops away. Not where the address names a place, where
 * something else has the focus already, or on a touch screen, whose keyboard would cover half of the page.
 */
export function useFirstFocus(id: string): void {
  useEffect(() => {
    if (location.hash === "" && document.activeElement === document.body && matchMedia("(pointer: fine)").matches) document.getElementById(id)?.focus({ preventScroll: true });
  }, [id]);
}
