import { madeId, type Draft, type Typed, type TypedFields } from "./draft.ts";

const same = (a: Typed | undefined, b: Typed | undefined) => (a?.value ?? "").trim() === (b?.value ?? "").trim() && (a?.text ?? "").trim() === (b?.text ?? "").trim();

/** Paths that were touched: fields, parts of items, items that are new or gone, lists in another order, made records. */
export function changedInDraft(from: Draft, to: Draft): Set<string> {
  const changed = new Set<string>();
  const compare = (prefix: string, before: TypedFields, after: TypedFields) => {
    for (const name of Object.keys(after)) if (!same(before[name], after[name])) changed.add(`${prefix}${name}`);
  };
  if (from.slug !== to.slug) changed.add("slug");
  if (from.published !== to.published) changed.add("published");
  compare("", from.fields, to.fields);
  for (const [list, items] of Object.entries(to.lists)) {
    const before = from.lists[list] ?? [];
    for (const item of items) {
      const old = before.find(({ id }) => id === item.id);
      if (old) compare(`${list}.${item.id}.`, old.fields, item.fields);
      else changed.add(`${list}.${item.id}`);
    }
    for (const { id } of before) if (!items.some((item) => item.id === id)) changed.add(`${list}.${id}`);
    const order = (all: Draft["lists"][string], other: Draft["lists"][string]) => all.filter(({ id }) => other.some((item) => item.id === id)).map(({ id }) => id).join(" ");
    if (order(before, items) !== order(items, before)) changed.add(list);
  }
  for (const { key } of to.made) changed.add(madeId(key));
  return changed;
}
