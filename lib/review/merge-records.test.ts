import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { readPerson } from "#lib/auth/person.ts";
import { commentViews } from "#lib/discussion/comment-views.ts";
import { flagViews } from "#lib/discussion/flag-views.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { currentState } from "#lib/records/current.ts";
import { withMerged } from "#lib/records/merged-ids.ts";
import { cite, company, context, failure, molecule, program, rowsOfAllTables, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { slugNow } from "#lib/records/slug-now.ts";
import type { RecordState } from "#lib/records/state.ts";
import { undoSet } from "#lib/records/undo-set.ts";
import { verifyData } from "#lib/records/verify.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { accept, changed, dataOf, openDesk, propose, REASON, type Desk } from "./desk.fixtures.ts";
import { compareView } from "./compare-view.ts";
import { mergeRecords } from "./merge-records.ts";
import { proposalView } from "./proposal-view.ts";

let at: TestDatabase;
let desk: Desk;
beforeEach(async () => {
  at = await makeTestDatabase();
  desk = await openDesk(at.db);
});
afterEach(() => at.cleanup());

const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);

async function merge(survivorId: string, loserId: string, fromLoser: string[] = [], by = desk.editor) {
  const records = await at.db.record.findMany({ where: { id: { in: [survivorId, loserId] } }, select: { id: true, version: true } });
  const seen = Object.fromEntries(records.map(({ id, version }) => [id, version]));
  const submitted = await mergeRecords(at.db, by, { survivorId, loserId, fromLoser: new Set(fromLoser), seen, reason: "One and the same, by its code" });
  if (submitted.outcome !== "saved" || submitted.changeSetId === null) throw new Error(`It was ${submitted.outcome}`);
  return submitted.changeSetId;
}

/** Every record's state by its id. What is not there, or deleted, is null: a record that an undo takes back stays. */
async function allStates(): Promise<Record<string, RecordState | null>> {
  const records = await at.db.record.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  const states: Record<string, RecordState | null> = {};
  for (const { id } of records) states[id] = (await currentState(at.db, id))?.state ?? null;
  return states;
}

const undo = (setId: string) => undoSet(at.db, { actor: desk.editor, origin: "desk", reason: "They are two after all" }, setId);

const twin: SaveCommand = {
  kind: "molecule", id: "molecule:m1-twin", slug: "m-1", expectedVersion: 0,
  data: {
    name: "M-1", mechanism: "blocks it", modality: "antibody",
    names: [{ id: "code", kind: "code", text: "M-1" }, { id: "inn", kind: "inn", text: "emonib" }],
    holders: [{ id: "h", companyId: "company:one", role: "owner" }],
  },
  citations: cite("name", "modality", "mechanism", "names", "holders"),
};
const twinProgram: SaveCommand = {
  ...program, id: "program:p1-twin", slug: "p1-twin",
  data: { ...(program.data as object), moleculeId: twin.id, events: [{ id: "pivotal", kind: "reached", stage: "pivotal_phase_2", date: "2019-05", note: "In May" }, { id: "filed", kind: "reached", stage: "filed", date: "2020" }] },
};
const otherProgram: SaveCommand = { ...program, id: "program:p2", slug: "p2", data: { moleculeId: twin.id, territory: "japan" }, citations: cite("moleculeId", "territory") };
const trial: SaveCommand = {
  kind: "trial", id: "trial:t1", slug: "nct00000001", expectedVersion: 0,
  data: {
    nctId: "NCT00000001",
    molecules: [{ id: "a", moleculeId: molecule.id, role: "investigational" }, { id: "b", moleculeId: twin.id }],
    programs: [{ id: "p", programId: program.id }, { id: "q", programId: twinProgram.id }],
  },
  citations: cite("nctId", "molecules.a", "molecules.b", "programs.p", "programs.q"),
};
const twoMolecules = () => save(source, company("one"), molecule, twin, program, twinProgram, otherProgram, trial);

describe("two molecules", () => {
  test("become one, with all that hangs on them", async () => {
    await twoMolecules();
    await merge(molecule.id, twin.id, ["modality"]);
    expect(await dataOf(at.db, molecule.id)).toMatchObject({
      name: "M1", modality: "antibody", mechanism: "blocks it",
      names: [{ id: "code", text: "M-1" }, { id: "inn", text: "emonib" }], holders: [{ companyId: "company:one" }],
    });
    expect(await dataOf(at.db, trial.id)).toMatchObject({ molecules: [{ id: "a", moleculeId: molecule.id, role: "investigational" }], programs: [{ id: "p", programId: program.id }] });
    expect(await dataOf(at.db, otherProgram.id)).toMatchObject({ moleculeId: molecule.id });
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("and their programs that come to be the same, with the steps of both", async () => {
    await twoMolecules();
    await merge(molecule.id, twin.id);
    const { events } = (await dataOf(at.db, program.id)) as { events: object[] };
    expect(events).toMatchObject([{ id: "first" }, { id: "pivotal", note: "In May", registrational: true }, { id: "filed", stage: "filed" }]);
    expect(await at.db.record.findUniqueOrThrow({ where: { id: twinProgram.id } })).toMatchObject({ mergedIntoId: program.id, deletedAt: expect.any(Date) });
  });

  test("the addresses of what went lead on", async () => {
    await twoMolecules();
    await merge(molecule.id, twin.id);
    expect(await slugNow(at.db, "molecule", "m-1")).toBe("m1");
    expect(await slugNow(at.db, "program", "p1-twin")).toBe("p1");
  });

  test("a name that is given up is kept as a name, on the word of who gave it", async () => {
    await save(source, { ...twin, data: { name: "Emonib" }, citations: cite("name") }, molecule);
    await merge(molecule.id, twin.id);
    expect(await dataOf(at.db, molecule.id)).toMatchObject({ name: "M1", names: [{ text: "M-1" }, { id: "emonib", kind: "alias", text: "Emonib" }] });
    const { state } = (await currentState(at.db, molecule.id))!;
    expect(state.citations.map(({ field }) => field)).toContain("names.emonib");
  });

  test("what is said of one value is not said of the other's", async () => {
    await save(source, { ...source, id: "source:other", slug: "other" }, company("one"), molecule, { ...twin, citations: twin.citations?.map((one) => ({ ...one, sourceId: "source:other" })) ?? [] });
    await merge(molecule.id, twin.id);
    const { state } = (await currentState(at.db, molecule.id))!;
    const by = (sourceId: string) => state.citations.filter((one) => one.sourceId === sourceId).map(({ field }) => field).sort();
    expect(by("source:talk")).toEqual(["modality", "name", "names.code"]);
    expect(by("source:other")).toEqual(["holders", "mechanism", "names"]);
  });

  test("the merge taken back is as if it had never been", async () => {
    await twoMolecules();
    const before = await allStates();
    const set = await merge(molecule.id, twin.id, ["modality", "name"]);
    expect(await allStates()).not.toEqual(before);
    await undo(set);
    expect(await allStates()).toEqual(before);
    expect(await verifyData(at.db)).toEqual([]);
    expect(await slugNow(at.db, "molecule", "m-1")).toBeNull();
  });
});

test("two sources: who cites the one cites the other, in discrepancies too", async () => {
  const copy = { ...source, id: "source:copy", slug: "copy" };
  await save(source, copy, { ...molecule, discrepancies: [{ id: "d", field: "modality", question: "Which?", statements: [{ id: "s", value: "Antibody", sourceId: copy.id }] }] });
  await save({ ...company("one"), citations: [...cite("name"), { field: "name", sourceId: copy.id, locator: "Q1", paraphrase: "so it was said" }] });
  const before = await allStates();
  const set = await merge(source.id, copy.id);
  expect((await currentState(at.db, "company:one"))?.state.citations).toHaveLength(1);
  expect((await currentState(at.db, molecule.id))?.state.discrepancies[0]?.statements[0]?.sourceId).toBe(source.id);
  expect(await verifyData(at.db)).toEqual([]);
  await undo(set);
  expect(await allStates()).toEqual(before);
});

test("a parent and its affiliate: no company stands under itself", async () => {
  await save(source, company("one"), { ...company("two"), data: { name: "two", parentId: "company:one" }, citations: cite("name", "parentId") });
  await merge("company:two", "company:one");
  expect(await dataOf(at.db, "company:two")).toMatchObject({ parentId: null, names: [{ text: "one" }] });
  expect(await verifyData(at.db)).toEqual([]);
});

test("comments, flags and checks stay with the record that they were made on, which leads to its survivor", async () => {
  await save(source, company("one"), company("two"));
  await at.db.comment.create({ data: { id: "c", recordId: "company:two", authorId: desk.analyst.id, body: "Who says so?", createdAt: new Date() } });
  await at.db.flag.create({ data: { id: "f", recordId: "company:two", status: "open", reason: "Look again", openedById: desk.analyst.id, openedAt: new Date() } });
  await merge("company:one", "company:two");
  const ids = await withMerged(at.db, "company:one");
  expect(ids).toEqual(["company:one", "company:two"]);
  expect(await commentViews(at.db, desk.analyst, "company:one")).toMatchObject([{ id: "c" }]);
  expect(await flagViews(at.db, desk.analyst, { recordId: { in: ids } })).toMatchObject([{ id: "f", record: { slug: "one" } }]);
});

test("whoever is limited to the company that goes is limited to the one that stays", async () => {
  await save(source, company("one"), company("two"));
  await addPerson(at.db, "analyst", "limited", ["company:two"]);
  const set = await merge("company:one", "company:two");
  expect((await readPerson(at.db, "user-limited"))?.companies).toEqual(["company:two", "company:one"]);
  await undo(set);
  expect((await readPerson(at.db, "user-limited"))?.companies).toEqual(["company:two"]);
});

describe("a merge is refused", () => {
  beforeEach(() => save(source, company("one"), company("two"), molecule));

  const attempt = (values: object, by = desk.editor) =>
    failure(mergeRecords(at.db, by, { survivorId: "company:one", loserId: "company:two", fromLoser: new Set(), seen: { "company:one": 1, "company:two": 1 }, reason: "One and the same", ...values }));

  test.each([
    ["with itself", { loserId: "company:one" }, "invalid"],
    ["with a record of another kind", { loserId: molecule.id }, "invalid"],
    ["with nothing", { loserId: "company:none" }, "not-found"],
    ["without a reason", { reason: "same" }, "invalid"],
    ["of what was changed since", { seen: { "company:one": 1, "company:two": 3 } }, "conflict"],
  ])("%s", async (_what, values, code) => {
    const before = await rowsOfAllTables(at.db);
    expect(await attempt(values)).toMatchObject({ code });
    expect(await rowsOfAllTables(at.db)).toEqual(before);
  });

  test("to analysts, and to editors of other companies", async () => {
    await save(company("three"));
    const limited = await addPerson(at.db, "editor", "limited", ["company:three"]);
    for (const person of [desk.analyst, limited]) expect(await attempt({}, person)).toMatchObject({ code: "forbidden" });
  });

  test("of what was merged already", async () => {
    await merge("company:one", "company:two");
    expect(await attempt({ survivorId: "company:two", loserId: "company:one" })).toMatchObject({ code: "conflict" });
  });
});

describe("where a deleted program stands where another one would", () => {
  const wish = (seen: number) => ({ survivorId: molecule.id, loserId: twin.id, fromLoser: new Set<string>(), seen: { [molecule.id]: seen, [twin.id]: 1 }, reason: REASON });
  beforeEach(() => save(source, company("one"), molecule, twin, program, twinProgram));
  const set = async (deleted: boolean) => {
    const { state, version } = (await currentState(at.db, program.id))!;
    await save({ ...state, kind: "program", id: program.id, expectedVersion: version, deleted });
  };

  test("the merge says which it is, where to bring it back, and goes on once it is", async () => {
    await set(true);
    const before = await rowsOfAllTables(at.db);
    const refused = await failure(mergeRecords(at.db, desk.editor, wish(1)));
    expect(refused).toMatchObject({ code: "conflict", message: expect.stringMatching(/deleted program .* Bring it back/) });
    expect(await rowsOfAllTables(at.db)).toEqual(before);
    expect(await compareView(at.db, molecule.id, twin.id)).toMatchObject({ merging: { obstacle: { message: refused.message, href: "/desk/history/program/p1" } } });
    await set(false);
    await merge(molecule.id, twin.id);
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("one that was merged away or stands for another row is none", async () => {
    const { state, version } = (await currentState(at.db, twinProgram.id))!;
    await save({ ...state, kind: "program", id: twinProgram.id, expectedVersion: version, deleted: true });
    await merge(molecule.id, twin.id);
    expect(await verifyData(at.db)).toEqual([]);
  });
});

test("a merge is not taken back over what was changed since", async () => {
  await twoMolecules();
  const set = await merge(molecule.id, twin.id);
  await saveRecords(at.db, context, [await changed(at.db, molecule.id, { mechanism: "breaks it" })]);
  expect(await failure(undo(set))).toMatchObject({ code: "conflict" });
});

test("a proposal for a record that was merged says where it went", async () => {
  await twoMolecules();
  const proposal = await propose(at.db, desk.analyst, await changed(at.db, twin.id, { summary: "In short" }));
  await merge(molecule.id, twin.id);
  expect(await failure(accept(at.db, desk.editor, proposal))).toMatchObject({ code: "conflict", message: expect.stringContaining("merged into M1") });
  const third = { ...molecule, id: "molecule:m3", slug: "m-3", data: { name: "M-3" }, citations: cite("name") };
  await save(third);
  await merge(third.id, molecule.id);
  expect(await failure(accept(at.db, desk.editor, proposal))).toMatchObject({ message: expect.stringContaining("merged into M-3") });
  expect((await proposalView(at.db, proposal))?.items).toMatchObject([{ href: null, gone: { now: { title: "M-3", href: "/molecules/m-3" } } }]);
});

test("where editors are reviewed too, a merge is one proposal", async () => {
  await twoMolecules();
  await at.db.setting.create({ data: { id: "site", review: "everybody", openRegistration: false, namesInPublicHistory: false, updatedAt: new Date() } });
  const second = await addPerson(at.db, "editor", "second");
  const submitted = await mergeRecords(at.db, desk.editor, { survivorId: molecule.id, loserId: twin.id, fromLoser: new Set(), seen: { [molecule.id]: 1, [twin.id]: 1 }, reason: REASON });
  if (submitted.outcome !== "proposed") throw new Error("not proposed");
  await accept(at.db, second, submitted.proposalId);
  expect(await slugNow(at.db, "molecule", "m-1")).toBe("m1");
  expect(await verifyData(at.db)).toEqual([]);
});

test.each(["company", "molecule", "target", "indication", "partnership", "source", "trial", "catalyst"] as const)("two records of what is shipped can be merged, and the merge taken back: %s", async (kind) => {
  await seedDatabase(at.db, [interview, registry, press]);
  const records = await at.db.record.findMany({ where: { kind }, orderBy: [{ citations: { _count: "desc" } }, { id: "asc" }], take: 3, select: { id: true } });
  const [one, other] = records.slice(-2) as [{ id: string }, { id: string }];
  const before = await allStates();
  const set = await merge(one.id, other.id);
  expect(await verifyData(at.db)).toEqual([]);
  await undo(set);
  expect(await allStates()).toEqual(before);
});
