import { expect, test } from "vitest";
import { changeDraft, type DraftChange } from "./change-draft.ts";
import type { Draft } from "./draft.ts";
import { draftEntries, readDraftForm } from "./draft-form.ts";
import { draftOfState } from "./draft-of-state.ts";
import { applyIntent } from "./intent.ts";
import { specOfKind } from "./spec-of-kind.ts";

const spec = specOfKind("molecule");
const blank = draftOfState(spec, { id: "molecule:new", version: 0, token: "token" }, null, () => "");

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const changes: DraftChange[] = [
  { do: "set", path: "name", typed: { value: "M1" } },
  { do: "add", list: "targets", id: "first" },
  { do: "add", list: "targets", id: "second" },
  { do: "set", path: "targets.second.targetId", typed: { value: "target:t", text: "T" } },
  { do: "up", list: "targets", id: "second" },
  { do: "add", list: "names", id: "n" },
  { do: "make", kind: "target", for: "targets.first.targetId", name: "NEW1", key: "abcdefgh", spec: specOfKind("target") },
  { do: "source", path: "*", source: { mode: "source", source: { value: "source:s", text: "S" }, locator: "p. 1", paraphrase: "two\nlines" } },
  { do: "source", path: "targets.second", source: { mode: "unsourced", unsourcedReason: "by hearsay" } },
  { do: "own", name: "reason", value: "To see it come back" },
  { do: "choose", field: "name", side: "yours" },
];
const filled = changes.reduce<Draft>((draft, change) => changeDraft(draft, spec, change), { ...blank, against: 3 });

test("a draft comes through a form as it was", () => {
  const { draft, unknown } = readDraftForm(formOf(draftEntries(filled)), blank, specOfKind);
  expect(draft).toEqual(filled);
  expect(unknown).toEqual([]);
});

test("line ends of a browser are those that were typed", () => {
  const { draft } = readDraftForm(formOf([["v:summary", "one\r\ntwo"]]), blank, specOfKind);
  expect(draft.fields.summary?.value).toBe("one\ntwo");
});

test("a field that the form does not name stays, and one that the kind does not have is named", () => {
  const { draft, unknown } = readDraftForm(formOf([["v:name", "Other"], ["v:colour", "red"], ["v:targets.nobody.action", "inhibitor"], ["stage", "launched"], ["list", "holdings"]]), filled, specOfKind);
  expect(draft.fields.name?.value).toBe("Other");
  expect(draft.lists).toEqual(filled.lists);
  expect(unknown).toEqual(["holdings", "colour", "targets.nobody.action", "stage"]);
});

test("buttons change the form without a script", () => {
  const ids = (draft: typeof filled | null) => draft?.lists.targets?.map((item) => item.id);
  expect(ids(applyIntent(filled, "down:targets.second", specOfKind))).toEqual(["first", "second"]);
  expect(ids(applyIntent(filled, "up:targets.second", specOfKind))).toEqual(["second", "first"]);
  const less = applyIntent(filled, "remove:targets.second", specOfKind);
  expect(ids(less)).toEqual(["first"]);
  expect(Object.keys(less?.sources ?? {})).toEqual(["*"]);
  expect(applyIntent(filled, "add:targets", specOfKind)?.lists.targets).toHaveLength(3);
  expect(applyIntent(filled, "add:nothing", specOfKind)).toEqual(filled);
  expect(applyIntent(filled, "launch:missiles", specOfKind)).toBeNull();
  expect(applyIntent(filled, "unmake:abcdefgh", specOfKind)?.lists.targets?.[1]?.fields.targetId).toEqual({ value: "", text: "" });
  expect(applyIntent(filled, "make:company|holders.x.companyId|Foo", specOfKind)?.made).toHaveLength(2);
  expect(applyIntent(filled, "make:dragon|name|Foo", specOfKind)).toBeNull();
});
