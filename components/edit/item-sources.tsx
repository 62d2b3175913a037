"use client";

import { typedAt, type Draft, type DraftItem } from "#lib/edit/draft.ts";
import type { ListSpec } from "#lib/edit/form-spec.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import { CitedBy } from "./cited-by.tsx";
import { SourceSlot } from "./source-slot.tsx";

type Props = { list: ListSpec; item: DraftItem; called: string; draft: Draft; errors: FieldErrors; isNew: boolean; changed: ReadonlySet<string> };

/** Who says an item: one source for all that was changed of it, or one for a part of it alone. */
export function ItemSources({ list, item, called, draft, errors, isNew, changed }: Props) {
  const path = `${list.name}.${item.id}`;
  const isStated = (part: string) => typedAt(draft, part).value.trim() !== "" || (typedAt(draft, part).text ?? "").trim() !== "";
  const parts = list.fields.map(({ name, label }) => ({ path: `${path}.${name}`, label: label.toLowerCase() }));
  const touched = parts.filter((part) => (isNew ? isStated(part.path) : changed.has(part.path)));
  // Where there is one part alone, the item's own source is its source.
  const offered = parts.filter((part) => draft.sources[part.path] || (touched.length > 1 && touched.includes(part)));
  if (draft.kind === "source") return <CitedBy path={path} whole />;
  return (
    <>
      <CitedBy path={path} whole />
      <SourceSlot sourceKey={path} of={called} source={draft.sources[path]} errors={errors} changed={isNew || touched.length > 0} />
      {offered.map((part) => (
        <SourceSlot key={part.path} sourceKey={part.path} of={`${called}: ${part.label}`} words={`of the ${part.label}`} source={draft.sources[part.path]} errors={errors} changed />
      ))}
    </>
  );
}
