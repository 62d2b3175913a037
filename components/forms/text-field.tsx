"use client";

import type { ComponentProps, ReactNode } from "react";
import { FieldFrame } from "./field-frame.tsx";
import { useField } from "./form-context.ts";

type Props = { name: string; label: string; help?: ReactNode } & Pick<
  ComponentProps<"input">,
  "type" | "autoComplete" | "required" | "maxLength" | "inputMode" | "defaultValue" | "spellCheck"
>;

/** One line of text. A password is never filled in again. */
export function TextField({ name, label, help, type = "text", defaultValue, ...input }: Props) {
  const { typed } = useField(name);
  return (
    <FieldFrame name={name} label={label} help={help}>
      {(control) => <input {...input} {...control} name={name} type={type} defaultValue={type === "password" ? undefined : (typed ?? defaultValue)} />}
    </FieldFrame>
  );
}
