import type { RecordKind } from "#lib/db/generated/enums.ts";

// What stands in an edit form: everything as it was typed, nothing read yet. It goes to the server and comes back with the
// errors, and the browser keeps a copy of it.

/** A reference holds the record's id, and what is written in its place. */
export type Typed = { value: string; text?: string };
export type TypedFields = Record<string, Typed>;
export type DraftItem = { id: string; fields: TypedFields };

export type SourceMode = "" | "source" | "citation" | "unsourced";
export const SOURCE_MODES: readonly SourceMode[] = ["", "source", "citation", "unsourced"];
/** Who says so: a source with its place, a citation of this record once more, or nobody and why. */
export type DraftSource = { mode: SourceMode; source: Typed; citation: string; locator: string; paraphrase: string; derivation: string; unsourcedReason: string };

/** A record that is made on the way, for a reference to it. `for`: where that reference stands. */
export type MadeRecord = { key: string; kind: RecordKind; for: string; fields: TypedFields };

export type Draft = {
  kind: RecordKind;
  recordId: string;
  /** The version that the form was filled from; 0 for a new record. */
  version: number;
  /** Tells one opening of a form from another. */
  token: string;
  slug: string;
  published: boolean;
  fields: TypedFields;
  lists: Record<string, DraftItem[]>;
  made: MadeRecord[];
  /** By field or item, by key of a made record, or `*` for all that have none of their own. */
  sources: Record<string, DraftSource>;
  reason: string;
  /** Where both sides changed a value: whose is taken. */
  choices: Record<string, "theirs" | "yours">;
  /** The version that the choices were made against. */
  against: number | null;
};

export const NO_SOURCE: DraftSource = { mode: "", source: { value: "", text: "" }, citation: "", locator: "", paraphrase: "", derivation: "", unsourcedReason: "" };

/** A reference to a record that is made on the way is `@` and its key. */
export const madeId = (key: string): string => `@${key}`;

/** The fields that a path leads into, and the name there: `country`, `targets.bcl2.action`, `@key.name`. */
export function fieldsAt(draft: Draft, path: string): { fields: TypedFields; name: string } | null {
  const [first = "", second, third] = path.split(".");
  if (second === undefined) return { fields: draft.fields, name: first };
  const owner = first.startsWith("@") ? draft.made.find((made) => madeId(made.key) === first) : draft.lists[first]?.find((item) => item.id === second);
  const name = first.startsWith("@") ? second : third;
  return owner && name !== undefined ? { fields: owner.fields, name } : null;
}

export function typedAt(draft: Draft, path: string): Typed {
  const at = fieldsAt(draft, path);
  return at?.fields[at.name] ?? { value: "" };
}
