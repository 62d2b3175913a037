import type { Typed } from "./draft.ts";
import type { FieldSpec } from "./form-spec.ts";

/** What a cell shows of a field; null is "not stated". */
export function shownTyped({ input }: FieldSpec, { value, text }: Typed): string | null {
  if (input.type === "reference") return text || null;
  if (input.type === "choice") return input.choices.find((choice) => choice.value === value)?.label ?? (value || null);
  return value || null;
}
