"use client";

import type { ReactNode } from "react";
import { useField } from "./form-context.ts";

type Props = { name: string; value: string; checked?: boolean; children: ReactNode };

/** One of several things that can be taken or left; what was chosen stays chosen where the form comes back. */
export function TakeBox({ name, value, checked = true, children }: Props) {
  const { typed } = useField(name);
  const isChecked = typed === undefined ? checked : [typed].flat().includes(value);
  return (
    <label className="form-check font-semibold">
      <input key={String(isChecked)} type="checkbox" name={name} value={value} defaultChecked={isChecked} />
      {children}
    </label>
  );
}
