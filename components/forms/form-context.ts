"use client";

import { createContext, use } from "react";
import { FRESH_FORM, type FormState } from "#lib/forms/form-state.ts";

export const FormContext = createContext<{ id: string; state: FormState }>({ id: "form", state: FRESH_FORM });

/** Where a field of the form around stands: its ids, what is wrong with it, and what was typed. */
export function useField(name: string) {
  const { id, state } = use(FormContext);
  const error = state.fieldErrors[name];
  return { id: `${id}-${name}`, error, errorId: `${id}-${name}-error`, helpId: `${id}-${name}-help`, typed: state.values[name] };
}
