import type { FormState } from "#lib/forms/form-state.ts";
import type { Side } from "#lib/records/merge-states.ts";
import type { Amendment } from "./amend.ts";
import type { Taking } from "./merge-item.ts";

/** What a form takes of each record: its boxes `take:<record>`, choices `side:<record>:<field>`, versions `version:<record>`. */
export function readTaken(form: FormData): Map<string, Taking> {
  const taken = new Map<string, { groups: Set<string>; sides: Map<string, Side>; version: number }>();
  const of = (recordId: string) => {
    const own = taken.get(recordId) ?? { groups: new Set<string>(), sides: new Map<string, Side>(), version: 0 };
    taken.set(recordId, own);
    return own;
  };
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string") continue;
    if (name.startsWith("take:")) of(name.slice("take:".length)).groups.add(value);
    if (name.startsWith("version:")) of(name.slice("version:".length)).version = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    // Ids of records hold colons, paths of fields none.
    if (name.startsWith("side:") && (value === "theirs" || value === "yours")) of(name.slice("side:".length, name.lastIndexOf(":"))).sides.set(name.slice(name.lastIndexOf(":") + 1), value);
  }
  return taken;
}

/** What an author alters: `value:<record>:<field>`, and of its source `source:…`, `locator:…`, `unsourced:…`. Left empty is left as it is. */
export function readAmendments(form: FormData): Map<string, Map<string, Amendment>> {
  const amendments = new Map<string, Map<string, Amendment>>();
  const text = (name: string) => String(form.get(name) ?? "").trim() || null;
  for (const name of form.keys()) {
    const [, recordId, field] = /^(?:value|source):(.+):([^:]+)$/.exec(name) ?? [];
    if (recordId === undefined || field === undefined) continue;
    const place = `${recordId}:${field}`;
    const [sourceId, locator, unsourcedReason] = [text(`source:${place}`), text(`locator:${place}`), text(`unsourced:${place}`)];
    const value = form.has(`value:${place}`) ? String(form.get(`value:${place}`)) : null;
    const source = sourceId === null && unsourcedReason === null ? null : { sourceId, locator, unsourcedReason };
    amendments.set(recordId, (amendments.get(recordId) ?? new Map<string, Amendment>()).set(field, { value, source }));
  }
  return amendments;
}

/** All that was chosen and typed, to be shown again. */
export function chosenValues(form: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const name of new Set(form.keys())) {
    const given = form.getAll(name).filter((value): value is string => typeof value === "string");
    values[name] = name.startsWith("take:") ? given : (given[0] ?? "");
  }
  // What is not among the boxes of a record was left: without it a form would tick them all again.
  for (const name of form.keys()) if (name.startsWith("version:")) values[`take:${name.slice("version:".length)}`] ??= [];
  return values;
}
