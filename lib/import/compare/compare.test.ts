import { expect, test } from "vitest";
import type { CitationInput, Discrepancy, RecordState } from "#lib/records/state.ts";
import { compare } from "./compare.ts";
import { readStatement } from "./read-statement.ts";
import type { Statement } from "./statement.ts";

const cite = (sourceId: string, ...fields: string[]): CitationInput[] => fields.map((field) => ({ field, sourceId, locator: "p. 1" }));
const said = (sourceId: string, data: Statement["data"], extra: Partial<Statement> = {}) =>
  readStatement({ kind: "trial", id: "trial:1", slug: "one", data: { nctId: "NCT00000001", ...data }, citations: cite(sourceId, "nctId", ...Object.entries(data).flatMap(([field, value]) => (value === null ? [] : field))), whole: [], doubts: {}, ...extra });
const held = (...all: ReturnType<typeof said>[]) => all.reduce<RecordState | null>((state, one) => compare(one, state).state, null) as RecordState;
const changes = (statement: ReturnType<typeof said>, state: RecordState | null) => compare(statement, state).changes.map(({ part, kind, before, after }) => [part, kind, before, after]);
const ruled = (state: RecordState, field: string, ...values: string[]): RecordState => {
  const statements = values.map((value, n) => ({ id: `s${n}`, value, sourceId: "source:b", locator: "p. 1", paraphrase: null, isError: false }));
  return { ...state, discrepancies: [{ id: "d1", field, question: "Which?", status: "ruled", ruling: "The first", statements } satisfies Discrepancy] };
};

test("a record that is not held is one change, and what is doubtful of it another", () => {
  const statement = said("source:a", { title: "T", status: "recruiting" }, { doubts: { status: { question: "Is it?" } } });
  expect(changes(statement, null)).toEqual([["*", "new_record", null, "T"], ["status", "new_value", null, "recruiting"]]);
  const { state } = compare(statement, null, { only: new Set(["*"]) });
  expect(state.data).toMatchObject({ title: "T", status: null });
  expect(state.citations.map(({ field }) => field)).toEqual(["nctId", "title"]);
});

test("a question that names a held record makes it one that may be held already", () => {
  const doubts = { "*": { question: "Is it the other?", about: { what: "program" as const, text: "T", recordId: "trial:other" } } };
  expect(compare(said("source:a", { title: "T" }, { doubts }), null).changes).toMatchObject([{ part: "*", kind: "duplicate", question: "Is it the other?" }]);
});

test("what this source alone said gives way; its citation with it", () => {
  const { state, changes: found } = compare(said("source:a", { start: "2020" }), held(said("source:a", { start: "2019" })));
  expect(found).toMatchObject([{ part: "start", kind: "changed_value", before: "2019", after: "2020", question: null }]);
  expect(state.citations.filter(({ field }) => field === "start")).toHaveLength(1);
});

test("so does what has no source", () => {
  const state = held(said("source:a", { title: "T" }));
  const typed: RecordState = { ...state, data: { ...state.data, start: "2019" }, citations: [...state.citations, { id: "c1", field: "start", sourceId: null, locator: null, paraphrase: null, stance: "supports", derivation: null, unsourcedReason: "Typed" }] };
  expect(changes(said("source:a", { start: "2020" }), typed)).toEqual([["start", "changed_value", "2019", "2020"]]);
  expect(changes(said("source:a", { start: null }), typed)).toEqual([]);
});

test("what another source says stays, and the two disagree until somebody rules", () => {
  const before = held(said("source:a", { start: "2019" }));
  const { state, changes: found } = compare(said("source:b", { start: "2020" }), before);
  expect(found).toMatchObject([{ part: "nctId", kind: "support" }, { part: "start", kind: "disagreement", before: "2019", after: "2020" }]);
  expect(state.data.start).toBe("2019");
  expect(state.discrepancies).toMatchObject([{ field: "start", status: "open", statements: [{ value: "2020", sourceId: "source:b" }] }]);
  // It comes to say the same: nothing is left to rule on.
  const agreed = compare(said("source:b", { start: "2019" }), state).state;
  expect([agreed.discrepancies, agreed.citations.filter(({ field }) => field === "start").length]).toEqual([[], 2]);
  // It says a third thing: that takes the place of what it said.
  expect(compare(said("source:b", { start: "2021" }), state).state.discrepancies).toMatchObject([{ statements: [{ value: "2021" }] }]);
});

test("what was ruled on is not asked again; what is said anew is", () => {
  const state = ruled(held(said("source:a", { start: "2019" })), "start", "2020");
  expect(changes(said("source:b", { start: "2020" }), state).filter(([part]) => part === "start")).toEqual([]);
  expect(changes(said("source:a", { start: "2020" }), state)).toEqual([]);
  expect(changes(said("source:a", { start: "2022" }), state)).toEqual([["start", "disagreement", "2019", "2022"]]);
  expect(compare(said("source:a", { start: "2022" }), state).state.discrepancies.map(({ status }) => status)).toEqual(["ruled", "open"]);
});

test("a second source is worth showing, and a fourth is not", () => {
  let state = held(said("source:a", { start: "2019" }));
  for (const source of ["source:b", "source:c"]) {
    const { changes: found, state: next } = compare(said(source, { start: "2019" }), state);
    expect(found.map(({ part, kind }) => [part, kind])).toEqual([["nctId", "support"], ["start", "support"]]);
    state = next;
  }
  expect(changes(said("source:d", { start: "2019" }), state)).toEqual([]);
});

test("a source that states nothing takes away what rested on it alone", () => {
  const own = held(said("source:a", { start: "2019" }));
  expect(changes(said("source:a", { start: null }), own)).toEqual([["start", "changed_value", "2019", null]]);
  expect(compare(said("source:a", { start: null }), own).state.citations.map(({ field }) => field)).toEqual(["nctId"]);
  expect(changes(said("source:b", { start: null }), own)).toEqual([["nctId", "support", "NCT00000001", "NCT00000001"]]);
});

const countries = (...names: string[]) => ({ countries: names.map((name) => ({ id: name.toLowerCase().slice(0, 2), name })) });

test("items are the same by what they name, whatever their ids", () => {
  const before = held(said("source:a", { countries: [{ id: "one", name: "China" }] }));
  expect(changes(said("source:a", { countries: [{ id: "two", name: "CHINA" }] }), before)).toEqual([["countries.one", "changed_value", { name: "China" }, { name: "CHINA" }]]);
  const { changes: found, renamed } = compare(said("source:a", { countries: [{ id: "one", name: "Japan" }, { id: "two", name: "China" }] }), before);
  expect(found.map(({ part, kind }) => [part, kind])).toEqual([["countries.one-2", "new_item"]]);
  expect([...renamed]).toEqual([["countries.one", "countries.one-2"], ["countries.two", "countries.one"]]);
});

test("an item goes where a list is given whole, and nobody else speaks of it", () => {
  const both = held(said("source:a", countries("China", "Japan")), said("source:b", countries("Japan", "France")));
  const now = said("source:a", countries("Spain"), { whole: ["countries"] });
  expect(changes(now, both)).toEqual([["countries.sp", "new_item", null, { name: "Spain" }], ["countries.ch", "removed_item", { name: "China" }, null]]);
  expect(compare(now, both).state.data.countries).toMatchObject([{ name: "Japan" }, { name: "France" }, { name: "Spain" }]);
  expect(changes(said("source:a", countries("Spain")), both).map(([, kind]) => kind)).toEqual(["new_item"]);
});

test("who spoke of a whole list goes on speaking of its items when another joins in", () => {
  const before = held(said("source:a", countries("China", "Japan")));
  const { state } = compare(said("source:b", countries("China")), before);
  expect(state.citations.filter(({ field }) => field === "countries.ch").map(({ sourceId }) => sourceId)).toEqual(["source:a", "source:b"]);
});
