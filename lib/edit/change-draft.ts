import type { RecordKind } from "#lib/db/generated/enums.ts";
import { fieldsAt, madeId, NO_SOURCE, type Draft, type DraftItem, type DraftSource, type Typed, type TypedFields } from "./draft.ts";
import type { FieldSpec, FormSpec } from "./form-spec.ts";
import { randomId } from "./random-id.ts";

// Every change that can be made to a draft, as a function of it: in the browser at once, on the server where there is no
// script.

export type DraftChange =
  | { do: "set"; path: string; typed: Typed }
  | { do: "own"; name: "slug" | "reason"; value: string }
  | { do: "publish"; published: boolean }
  | { do: "add"; list: string; id?: string }
  | { do: "remove" | "up" | "down"; list: string; id: string }
  | { do: "source"; path: string; source: Partial<DraftSource> }
  | { do: "unsource"; path: string }
  | { do: "make"; kind: RecordKind; for: string; name: string; spec: FormSpec; key?: string }
  | { do: "unmake"; key: string }
  | { do: "choose"; field: string; side: "theirs" | "yours" }
  | { do: "ask"; version: number }
  | { do: "replace"; draft: Draft };

const blank = (fields: readonly FieldSpec[]): TypedFields => Object.fromEntries(fields.map(({ name, initial }) => [name, { value: initial }]));

function move(items: DraftItem[], id: string, by: number): DraftItem[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= items.length) return items;
  const moved = items.toSpliced(from, 1);
  return moved.toSpliced(to, 0, items[from] as DraftItem);
}

function setTyped(draft: Draft, path: string, typed: Typed): Draft {
  const at = fieldsAt(draft, path);
  if (!at) return draft;
  const fields = { ...at.fields, [at.name]: typed };
  const [first = "", second] = path.split(".");
  if (at.fields === draft.fields) return { ...draft, fields };
  if (first.startsWith("@")) return { ...draft, made: draft.made.map((made) => (made.fields === at.fields ? { ...made, fields } : made)) };
  return withList(draft, first, (items) => items.map((item) => (item.id === second ? { ...item, fields } : item)));
}

const withList = (draft: Draft, list: string, change: (items: DraftItem[]) => DraftItem[]): Draft => ({ ...draft, lists: { ...draft.lists, [list]: change(draft.lists[list] ?? []) } });

/** The sources of what is under a path go with it. */
const withoutSources = (draft: Draft, path: string): Draft => ({
  ...draft,
  sources: Object.fromEntries(Object.entries(draft.sources).filter(([key]) => key !== path && !key.startsWith(`${path}.`))),
});

/** The first thing that a record is called by: what it is made with on the way. */
export const callingField = (spec: FormSpec): string => spec.fields.find(({ required, input }) => required && input.type === "line")?.name ?? "";

function make(draft: Draft, change: Extract<DraftChange, { do: "make" }>): Draft {
  const key = change.key ?? randomId();
  const fields = blank(change.spec.fields.filter(isAskedOnTheWay));
  const calling = callingField(change.spec);
  if (calling) fields[calling] = { value: change.name };
  const made = { ...draft, made: [...draft.made, { key, kind: change.kind, for: change.for, fields }] };
  const pointing = { value: madeId(key), text: change.name };
  const source = /^source:(.*)$/.exec(change.for);
  if (source) return { ...made, sources: { ...made.sources, [source[1] as string]: { ...(made.sources[source[1] as string] ?? NO_SOURCE), mode: "source", source: pointing } } };
  return setTyped(made, change.for, pointing);
}

function unmake(draft: Draft, key: string): Draft {
  const gone = draft.made.find((made) => made.key === key);
  if (!gone) return draft;
  const left = withoutSources({ ...draft, made: draft.made.filter((made) => made.key !== key) }, madeId(key));
  const source = /^source:(.*)$/.exec(gone.for)?.[1];
  if (source !== undefined) return left.sources[source] ? { ...left, sources: { ...left.sources, [source]: { ...left.sources[source], source: { value: "", text: "" } } } } : left;
  return setTyped(left, gone.for, { value: "", text: "" });
}

/** What is asked of a record that is made on the way: what it must have, and what tells it from others. */
export const isAskedOnTheWay = ({ required, input, name }: FieldSpec): boolean =>
  required || input.type === "choice" || name === "url" || name === "publisher" || name === "published" || name === "indicationId";

export function changeDraft(draft: Draft, spec: FormSpec, change: DraftChange): Draft {
  switch (change.do) {
    case "set":
      return setTyped(draft, change.path, change.typed);
    case "own":
      return { ...draft, [change.name]: change.value };
    case "publish":
      return { ...draft, published: change.published };
    case "add": {
      const list = spec.lists.find((one) => one.name === change.list);
      return list ? withList(draft, list.name, (items) => [...items, { id: change.id ?? randomId(), fields: blank(list.fields) }]) : draft;
    }
    case "remove":
      return withList(withoutSources(draft, `${change.list}.${change.id}`), change.list, (items) => items.filter((item) => item.id !== change.id));
    case "up":
    case "down":
      return withList(draft, change.list, (items) => move(items, change.id, change.do === "up" ? -1 : 1));
    case "source":
      return { ...draft, sources: { ...draft.sources, [change.path]: { ...(draft.sources[change.path] ?? NO_SOURCE), ...change.source } } };
    case "unsource":
      return withoutSources(draft, change.path);
    case "make":
      return make(draft, change);
    case "unmake":
      return unmake(draft, change.key);
    case "choose":
      return { ...draft, choices: { ...draft.choices, [change.field]: change.side } };
    case "ask":
      return { ...draft, against: change.version, choices: draft.against === change.version ? draft.choices : {} };
    case "replace":
      return change.draft;
  }
}
