import { survivor, type Held, type HeldNames } from "./names-index.ts";

/** What something that the registry names is here. */
export type Answer =
  | { is: "held"; record: Held; /** Null: certain. */ question: string | null; /** Why, where the name itself does not show it. */ derivation: string | null }
  /** Not held, and worth a record. `question`: asked before it becomes one; null where it surely is one. */
  | { is: "new"; id: string; slug: string; title: string; question: string | null }
  /** A person said that it is nothing that is tracked. */
  | { is: "untracked" }
  | { is: "unknown"; reason: string };

export const certain = (record: Held, derivation: string | null = null): Answer => ({ is: "held", record, question: null, derivation });
export const likely = (record: Held, question: string, derivation: string): Answer => ({ is: "held", record, question, derivation });
export const unknown = (reason: string): Answer => ({ is: "unknown", reason });

export const several = (text: string, records: readonly Held[]): Answer =>
  unknown(`"${text}" may be ${records.slice(0, 5).map(({ title }) => title).join(" or ")}${records.length > 5 ? " or another" : ""}.`);

/** What a person said that a text means; undefined where nobody has. */
export function byMapping(names: HeldNames, mapped: string | null | undefined): Answer | undefined {
  if (mapped === undefined) return undefined;
  const record = mapped === null ? null : survivor(names, mapped);
  // What it was said to be is there no more: ask anew.
  if (mapped !== null && !record) return undefined;
  return record ? certain(record, "A person said that the registry's name means this record.") : { is: "untracked" };
}

/** A record that would be new; the one that it has become, where it was held once and merged; none where it was deleted. */
export function fresh(names: HeldNames, { id, slug, title, question }: { id: string; slug: string; title: string; question: string | null }): Answer {
  const now = survivor(names, id);
  if (now === undefined) return { is: "new", id, slug, title, question };
  return now === null ? unknown("It was held once, and was deleted.") : certain(now, "The record that this name was imported as.");
}
