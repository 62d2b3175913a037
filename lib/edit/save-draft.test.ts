import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { currentState } from "#lib/records/current.ts";
import { saveRecords } from "#lib/records/save.ts";
import { context, molecule, program, rowsOfAllTables, source } from "#lib/records/save.fixtures.ts";
import { changeDraft, type DraftChange } from "./change-draft.ts";
import type { Draft } from "./draft.ts";
import { draftOfState } from "./draft-of-state.ts";
import { saveDraft } from "./save-draft.ts";
import { specOfKind } from "./spec-of-kind.ts";
import { titlesIn } from "./titles.ts";

let test_: TestDatabase;
let editor: Person;
let analyst: Person;

beforeAll(async () => {
  test_ = await makeTestDatabase();
  editor = await addPerson(test_.db, "editor", "ed");
  analyst = await addPerson(test_.db, "analyst", "ana");
  await saveRecords(test_.db, context, [source, molecule, program]);
});
afterAll(() => test_.cleanup());

async function opened(id: string): Promise<Draft> {
  const { version, state } = (await currentState(test_.db, id)) as NonNullable<Awaited<ReturnType<typeof currentState>>>;
  const { kind } = await test_.db.record.findUniqueOrThrow({ where: { id } });
  return draftOfState(specOfKind(kind), { id, version, token: "t" }, state, await titlesIn(test_.db, [state]));
}

const blank = (kind: Draft["kind"], id: string) => draftOfState(specOfKind(kind), { id, version: 0, token: "t" }, null, () => "");
const change = (draft: Draft, ...changes: DraftChange[]) => changes.reduce((one, next) => changeDraft(one, specOfKind(draft.kind), next), draft);
const set = (path: string, value: string, text?: string): DraftChange => ({ do: "set", path, typed: text === undefined ? { value } : { value, text } });
const because: DraftChange = { do: "own", name: "reason", value: "As the talk says" };
const byTalk: DraftChange = { do: "source", path: "*", source: { mode: "source", source: { value: "source:talk", text: "A talk" }, locator: "Q7" } };

test("a form that changes nothing makes no revision, whatever else it says", async () => {
  const before = await rowsOfAllTables(test_.db);
  expect(await saveDraft(test_.db, editor, await opened("molecule:m1"))).toEqual({ outcome: "unchanged" });
  expect(await saveDraft(test_.db, editor, change(await opened("program:p1"), because, byTalk))).toEqual({ outcome: "unchanged" });
  expect(await rowsOfAllTables(test_.db)).toEqual(before);
});

test("a changed value is saved with its source, and dates as they are written", async () => {
  const draft = change(await opened("program:p1"), set("events.first.date", "~2017"), set("events.pivotal.note", "With 120 patients"), { do: "source", path: "events.first", source: { mode: "unsourced", unsourcedReason: "Heard at a meeting" } }, because, byTalk);
  expect(await saveDraft(test_.db, editor, draft)).toMatchObject({ outcome: "saved", version: 2, merged: false });
  const { state } = (await currentState(test_.db, "program:p1"))!;
  expect(state.data.events).toMatchObject([{ id: "first", date: "2017 inferred" }, { id: "pivotal", note: "With 120 patients", date: "2019-05" }]);
  expect(state.citations.find(({ field }) => field === "events.first.date")).toMatchObject({ unsourcedReason: "Heard at a meeting", sourceId: null });
  expect(state.citations.find(({ field }) => field === "events.pivotal.note")).toMatchObject({ sourceId: "source:talk", locator: "Q7" });
});

test("a part of an item has a source of its own, and a value that is worked out says how", async () => {
  const draft = change(await opened("program:p1"), { do: "add", list: "events", id: "new" }, set("events.new.kind", "guided"), set("events.new.stage", "filed"), set("events.new.date", "2027"),
    { do: "source", path: "events.new.date", source: { mode: "source", source: { value: "source:talk", text: "A talk" }, locator: "Q8", derivation: "Two years after the last patient" } }, because, byTalk);
  expect(await saveDraft(test_.db, editor, draft)).toMatchObject({ outcome: "saved" });
  const { state } = (await currentState(test_.db, "program:p1"))!;
  expect(state.citations.filter(({ field }) => field.startsWith("events.new")).map(({ field, locator, derivation }) => [field, locator, derivation])).toEqual([
    ["events.new.kind", "Q7", null],
    ["events.new.stage", "Q7", null],
    ["events.new.date", "Q8", "Two years after the last patient"],
  ]);
});

test("everything that is wrong is said at its place, and nothing is written", async () => {
  const before = await rowsOfAllTables(test_.db);
  const draft = change(await opened("molecule:m1"), set("name", "M\u200B1"), set("summary", "x".repeat(1_000_000)), set("names.code.language", "English!"), { do: "add", list: "targets", id: "new" }, set("targets.new.targetId", "", "No such target"), { do: "add", list: "designations", id: "d" }, set("designations.d.date", "03/04/2019"), { do: "own", name: "slug", value: "Not a slug" }, { do: "own", name: "reason", value: "short" });
  const answer = await saveDraft(test_.db, editor, draft);
  expect(answer).toMatchObject({ outcome: "refused", draft });
  expect(answer.outcome === "refused" && answer.fieldErrors).toMatchObject({
    name: expect.stringContaining("invisible"),
    summary: "must be at most 4000 characters",
    "names.code.language": expect.stringContaining("language tag"),
    "targets.new.targetId": expect.stringContaining("“No such target” is the name of none"),
    "designations.d.date": expect.stringContaining("3 April 2019 or 4 March 2019"),
    "designations.d.kind": "has to be chosen",
    slug: expect.stringContaining("a-z"),
    reason: "must be at least ten characters",
    "source:*": expect.stringContaining("who says so"),
  });
  expect(await rowsOfAllTables(test_.db)).toEqual(before);
});

test("a source is asked for along with a value that cannot be read, and not for what was left as it was", async () => {
  const wrong = change(await opened("program:p1"), set("events.first.date", "nonsense"), because);
  const asked = await saveDraft(test_.db, editor, wrong);
  expect(asked.outcome === "refused" && Object.keys(asked.fieldErrors)).toEqual(["events.first.date", "source:*"]);
  const own = await saveDraft(test_.db, editor, change(wrong, { do: "source", path: "events.first", source: { mode: "unsourced", unsourcedReason: "Heard at a meeting" } }));
  expect(own.outcome === "refused" && Object.keys(own.fieldErrors)).toEqual(["events.first.date"]);
  const emptied = await saveDraft(test_.db, editor, change(await opened("molecule:m1"), set("name", ""), because));
  expect(emptied.outcome === "refused" && Object.keys(emptied.fieldErrors)).toEqual(["name"]);
});

test("a new record in which nothing is typed yet is told everything that it needs, its source too", async () => {
  const empty = await saveDraft(test_.db, editor, blank("molecule", "molecule:empty"));
  expect(empty.outcome === "refused" && Object.keys(empty.fieldErrors)).toEqual(["name", "source:*", "reason"]);
  const unsourced = await saveDraft(test_.db, editor, change(blank("molecule", "molecule:empty"), { do: "source", path: "*", source: { mode: "unsourced", unsourcedReason: "Heard at a meeting" } }));
  expect(unsourced.outcome === "refused" && Object.keys(unsourced.fieldErrors)).toEqual(["name", "reason"]);
});

test("a change without a source is asked for one, once", async () => {
  const draft = change(await opened("molecule:m1"), set("mechanism", "Blocks"), set("summary", "A molecule"), because);
  expect(await saveDraft(test_.db, editor, draft)).toMatchObject({ outcome: "refused", fieldErrors: { "source:*": expect.stringContaining("who says so") } });
  const half = change(draft, { do: "source", path: "*", source: { mode: "source", source: { value: "source:talk", text: "A talk" } } });
  expect(await saveDraft(test_.db, editor, half)).toMatchObject({ outcome: "refused", fieldErrors: { "source:*:locator": expect.stringContaining("where the source says so") } });
});

test("what is typed for a reference is found by title, slug or name; an empty new item is left out", async () => {
  const draft = change(blank("program", "program:typed"), set("moleculeId", "", "m-1"), set("territory", "us"), { do: "add", list: "events", id: "empty" }, because, byTalk);
  expect(await saveDraft(test_.db, editor, draft)).toMatchObject({ outcome: "saved", slug: "m1-indication-not-stated-united-states", version: 1 });
  expect((await currentState(test_.db, "program:typed"))?.state.data).toMatchObject({ moleculeId: "molecule:m1", events: [] });
});

test("records that are made on the way are saved in the same set, the source too", async () => {
  const draft = change(
    blank("molecule", "molecule:m2"),
    set("name", "M2"),
    { do: "add", list: "targets", id: "t" },
    { do: "make", kind: "target", for: "targets.t.targetId", name: "KINASE9", key: "targetkey", spec: specOfKind("target") },
    { do: "make", kind: "source", for: "source:*", name: "A new paper", key: "sourcekey", spec: specOfKind("source") },
    set("@sourcekey.kind", "paper"),
    { do: "source", path: "*", source: { paraphrase: "It says so" } },
    because,
  );
  const answer = await saveDraft(test_.db, editor, draft);
  expect(answer).toMatchObject({ outcome: "saved", slug: "m2", version: 1 });
  const sets = await test_.db.revision.findMany({ where: { recordId: { in: ["molecule:m2", "target:targetkey", "source:sourcekey"] } } });
  expect(sets).toHaveLength(3);
  expect(new Set(sets.map(({ changeSetId }) => changeSetId)).size).toBe(1);
  // The answer was lost and the form is sent once more.
  expect(await saveDraft(test_.db, editor, draft)).toEqual({ outcome: "unchanged" });
});

test("an analyst's change becomes a proposal", async () => {
  const draft = change(await opened("molecule:m1"), set("mechanism", "Blocks"), because, byTalk);
  expect(await saveDraft(test_.db, analyst, draft)).toMatchObject({ outcome: "proposed", slug: "m1", isNew: false });
  expect((await currentState(test_.db, "molecule:m1"))?.version).toBe(1);
});

test("what does not collide merges by itself; what does is asked, and nothing is overwritten", async () => {
  const mine = change(await opened("molecule:m1"), set("name", "M1 of mine"), set("mechanism", "Mine"), because, byTalk);
  const theirs = change(await opened("molecule:m1"), set("name", "M1 of theirs"), set("modality", "antibody"), because, byTalk);
  expect(await saveDraft(test_.db, editor, theirs)).toMatchObject({ outcome: "saved", version: 2 });
  const asked = await saveDraft(test_.db, editor, mine);
  expect(asked).toMatchObject({
    outcome: "conflict",
    conflict: {
      version: 2,
      saves: [{ version: 2, who: "ed", reason: "As the talk says" }],
      collisions: [{ field: "name", label: "Name", base: "M1", theirs: "M1 of theirs", yours: "M1 of mine" }],
      merged: ["Modality"],
    },
  });
  if (asked.outcome !== "conflict") return;
  const settled = change(asked.draft, { do: "choose", field: "name", side: "yours" });
  expect(await saveDraft(test_.db, editor, settled)).toMatchObject({ outcome: "saved", version: 3, merged: true });
  expect((await currentState(test_.db, "molecule:m1"))?.state.data).toMatchObject({ name: "M1 of mine", mechanism: "Mine", modality: "antibody" });

  const late = change(settled, set("name", "Later still"));
  expect(await saveDraft(test_.db, editor, late)).toMatchObject({ outcome: "conflict", conflict: { version: 3 } });
});

test("a refusal of the gate stands at its field", async () => {
  const draft = change(blank("molecule", "molecule:m3"), set("name", "M3"), { do: "own", name: "slug", value: "m2" }, because, byTalk);
  expect(await saveDraft(test_.db, editor, draft)).toMatchObject({ outcome: "refused", fieldErrors: { slug: "is taken by another record" } });
});
