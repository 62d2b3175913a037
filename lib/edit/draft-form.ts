import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { fieldsAt, madeId, NO_SOURCE, SOURCE_MODES, type Draft, type DraftSource, type Typed } from "./draft.ts";
import { isAskedOnTheWay } from "./change-draft.ts";
import type { FieldSpec, FormSpec } from "./form-spec.ts";

// The names under which a form sends a draft, and back.

export const valueName = (path: string) => `v:${path}`;
export const textName = (path: string) => `t:${path}`;
export const sourceName = (key: string, part: SourcePart) => `s:${key}:${part}`;
export const choiceName = (field: string) => `choice:${field}`;

const SOURCE_PARTS = ["mode", "source", "text", "citation", "locator", "paraphrase", "derivation", "unsourcedReason"] as const;
type SourcePart = (typeof SOURCE_PARTS)[number];

const OWN = new Set(["kind", "record", "version", "token", "slug", "published", "reason", "against", "list", "item", "made", "intent", "script"]);
const MOST_ENTRIES = 10_000;

type Entry = [name: string, value: string];

/** A draft as a form sends it. */
export function draftEntries(draft: Draft): Entry[] {
  const typed = (prefix: string, fields: Record<string, Typed>): Entry[] =>
    Object.entries(fields).flatMap(([name, { value, text }]) => {
      const path = `${prefix}${name}`;
      const entry: Entry = [valueName(path), value];
      return text === undefined ? [entry] : [entry, [textName(path), text] satisfies Entry];
    });
  return [
    ["kind", draft.kind],
    ["record", draft.recordId],
    ["version", String(draft.version)],
    ["token", draft.token],
    ["slug", draft.slug],
    ["published", draft.published ? "yes" : "no"],
    ["reason", draft.reason],
    ...(draft.against === null ? [] : [["against", String(draft.against)] satisfies Entry]),
    ...typed("", draft.fields),
    ...Object.entries(draft.lists).flatMap(([list, items]): Entry[] => [
      ["list", list],
      ...items.flatMap((item): Entry[] => [["item", `${list}.${item.id}`], ...typed(`${list}.${item.id}.`, item.fields)]),
    ]),
    ...draft.made.flatMap((made): Entry[] => [["made", `${made.key}|${made.kind}|${made.for}`], ...typed(`${madeId(made.key)}.`, made.fields)]),
    ...Object.entries(draft.sources).flatMap(([key, source]) => sourceEntries(key, source)),
    ...Object.entries(draft.choices).map(([field, side]): Entry => [choiceName(field), side]),
  ];
}

const sourceEntries = (key: string, { mode, source, citation, locator, paraphrase, derivation, unsourcedReason }: DraftSource): Entry[] => {
  const parts = { mode, source: source.value, text: source.text ?? "", citation, locator, paraphrase, derivation, unsourcedReason };
  return SOURCE_PARTS.map((part) => [sourceName(key, part), parts[part]]);
};

// Browsers send line ends as two characters.
const plain = (value: FormDataEntryValue) => (typeof value === "string" ? value.replaceAll("\r\n", "\n") : "");

/**
 * What a form sent, laid over the draft that it was filled from: a field that it does not name stays as it was. `unknown`
 * names what no field of the kind goes by.
 */
export function readDraftForm(form: FormData, from: Draft, specOf: (kind: Draft["kind"]) => FormSpec): { draft: Draft; unknown: string[] } {
  const entries = [...form].slice(0, MOST_ENTRIES).filter(([name]) => !name.startsWith("$ACTION"));
  const unknown: string[] = [];
  const draft: Draft = structuredClone(from);
  const one = (name: string) => (form.has(name) ? plain(form.get(name) as FormDataEntryValue) : null);
  draft.token = one("token") ?? draft.token;
  draft.slug = one("slug") ?? draft.slug;
  draft.reason = one("reason") ?? draft.reason;
  draft.published = form.has("published") ? form.get("published") === "yes" : draft.published;
  draft.against = /^\d{1,9}$/.test(one("against") ?? "") ? Number(one("against")) : null;
  unknown.push(...readLists(form, draft, specOf(draft.kind)), ...readMade(form, draft, specOf));
  for (const [name, sent] of entries) {
    const value = plain(sent);
    const [, prefix = "", path = ""] = /^(v|t|s|choice):(.+)$/.exec(name) ?? [];
    if (prefix === "v" || prefix === "t") {
      const at = fieldsAt(draft, path);
      if (!at || !(at.name in at.fields)) unknown.push(path);
      else at.fields[at.name] = { ...(at.fields[at.name] as Typed), [prefix === "v" ? "value" : "text"]: value };
    } else if (prefix === "s") readSource(draft, path, value);
    else if (prefix === "choice") {
      if (value === "theirs" || value === "yours") draft.choices[path] = value;
    } else if (!OWN.has(name)) unknown.push(name);
  }
  return { draft, unknown: [...new Set(unknown)] };
}

const blank = (fields: readonly FieldSpec[]) => Object.fromEntries(fields.map(({ name, initial }): [string, Typed] => [name, { value: initial }]));

/** The items that the form holds, in its order. A list that it does not name stays as it was. */
function readLists(form: FormData, draft: Draft, spec: FormSpec): string[] {
  const named = form.getAll("list").map(plain);
  const items = form.getAll("item").map(plain);
  for (const list of spec.lists.filter(({ name }) => named.includes(name))) {
    const ids = items.filter((item) => item.startsWith(`${list.name}.`)).map((item) => item.slice(list.name.length + 1));
    const held = new Map((draft.lists[list.name] ?? []).map((item) => [item.id, item]));
    draft.lists[list.name] = [...new Set(ids)].map((id) => held.get(id) ?? { id, fields: blank(list.fields) });
  }
  return named.filter((name) => !spec.lists.some((list) => list.name === name));
}

function readMade(form: FormData, draft: Draft, specOf: (kind: Draft["kind"]) => FormSpec): string[] {
  const unknown: string[] = [];
  draft.made = form.getAll("made").flatMap((sent) => {
    const [key = "", kind = "", place = ""] = plain(sent).split("|");
    if (/^[a-z0-9]{6,40}$/.test(key) && RECORD_KINDS.has(kind)) return [{ key, kind, for: place, fields: blank(specOf(kind).fields.filter(isAskedOnTheWay)) }];
    unknown.push("made");
    return [];
  });
  return unknown;
}

function readSource(draft: Draft, path: string, value: string) {
  const [, key = "", part = ""] = /^(.+):([a-zA-Z]+)$/.exec(path) ?? [];
  if (!SOURCE_PARTS.includes(part as SourcePart)) return;
  const source = (draft.sources[key] ??= structuredClone(NO_SOURCE));
  if (part === "mode") source.mode = SOURCE_MODES.find((mode) => mode === value) ?? "";
  else if (part === "source") source.source.value = value;
  else if (part === "text") source.source.text = value;
  else source[part as Exclude<SourcePart, "mode" | "source" | "text">] = value;
}
