"use client";

import type { ComponentProps } from "react";
import { useField } from "#components/forms/form-context.ts";

type Props = Pick<ComponentProps<"select">, "id" | "aria-describedby" | "children"> & { name: string; value: string };

/** A choice that stays as it was made where the form comes back with errors, and follows what the server says of it otherwise. */
export function KeptSelect({ name, value, ...select }: Props) {
  const { typed } = useField(name);
  const chosen = typeof typed === "string" ? typed : value;
  return <select key={chosen} {...select} name={name} defaultValue={chosen} />;
}
