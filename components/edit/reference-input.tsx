"use client";

import type { ComponentProps } from "react";
import { textName, valueName } from "#lib/edit/draft-form.ts";
import { useMake } from "./make-button.tsx";
import { RecordCombobox } from "./record-combobox.tsx";

type Props = Omit<ComponentProps<typeof RecordCombobox>, "names" | "make"> & {
  /** Where the reference stands: what is made on the way is made for it. */
  path: string;
  names?: { value: string; text: string };
};

/** A record that a field of an edit form refers to. One that is not held can be made on the way. */
export function ReferenceInput({ path, names = { value: valueName(path), text: textName(path) }, ...props }: Props) {
  return <RecordCombobox {...props} names={names} make={useMake(props.kind, path)} />;
}
