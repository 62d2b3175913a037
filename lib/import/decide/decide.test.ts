import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { currentState } from "#lib/records/current.ts";
import { undoSet } from "#lib/records/undo-set.ts";
import { saveRecords } from "#lib/records/save.ts";
import { acceptProposal } from "#lib/review/accept.ts";
import { refuse, withdraw } from "#lib/review/close.ts";
import { fixtureImporter } from "#lib/import/importer.fixtures.ts";
import { fromJson } from "#lib/import/json-value.ts";
import { workRun } from "#lib/import/runs/run.ts";
import { createRun } from "#lib/import/runs/runs.ts";
import { makeWorld, nct, study, trialId, type Line, type World } from "#lib/import/world.fixtures.ts";
import { ALL_CHANGES } from "./change-params.ts";
import { acceptChanges, refuseChanges, reopenChanges } from "./decide.ts";
import { acceptMatching, refuseMatching } from "./decide-matching.ts";

const importerFor = async () => fixtureImporter();
const REASON = "As the registry gives it";
let world: World;
let editor: Person;
beforeEach(async () => {
  world = await makeWorld();
  editor = await addPerson(world.db, "editor");
  return world.cleanup;
});

async function run(lines: readonly Line[]): Promise<string> {
  const runId = await world.start(lines);
  expect(await workRun(world.db, runId, fixtureImporter())).toBe("finished");
  return runId;
}
const changesOf = async (recordId: string, status: "open" | "stale" | "accepted" | "refused" | "proposed" = "open") =>
  (await world.db.importChange.findMany({ where: { status, finding: { recordId, status: { not: "superseded" } } }, orderBy: { id: "asc" }, select: { id: true, part: true, kind: true, before: true, after: true, note: true } })).map(({ before, after, ...row }) => ({ ...row, before: fromJson(before), after: fromJson(after) }));
const idsOf = async (recordId: string) => (await changesOf(recordId)).map(({ id }) => id);
const accept = async (recordId: string, person = editor) => acceptChanges(world.db, person, await idsOf(recordId), REASON);
const acceptAll = (person = editor) => acceptMatching(world.db, person, ALL_CHANGES, REASON);
const stateOf = async (id: string) => (await currentState(world.db, id))?.state;

describe("accepting", () => {
  test("a trial brings along what it refers to, with its citations, as one set", async () => {
    await run([study({ n: 1 })]);
    const decided = await accept(trialId(1));
    expect(decided).toMatchObject({ accepted: 4, proposed: 0, stale: 0, leftOpen: [], cameAlong: expect.arrayContaining([{ recordId: "company:alpha", kind: "company", title: "Alpha" }]) });
    expect(decided.cameAlong.map(({ recordId }) => recordId).sort()).toEqual(["company:alpha", "molecule:a-1", "source:nct00000001"]);
    expect(decided.changeSetIds).toHaveLength(1);
    const trial = await stateOf(trialId(1));
    expect(trial?.data).toMatchObject({ nctId: nct(1), title: "Study 1", companies: [{ companyId: "company:alpha" }], countries: [{ id: "china", name: "China" }] });
    expect(trial?.citations.map(({ field, sourceId }) => `${field} ${sourceId}`)).toContain("status source:nct00000001");
    expect(await world.db.importFinding.groupBy({ by: ["status"], _count: true })).toEqual([{ status: "settled", _count: 4 }]);
  });

  test("all of a run, and then importing again says that nothing changed", async () => {
    const lines = [1, 2, 3].map((n) => study({ n, sponsor: n === 3 ? "Beta" : "Alpha" }));
    await run(lines);
    const decided = await acceptAll();
    expect(decided).toMatchObject({ accepted: 9, leftOpen: [], stale: 0 });
    expect(await world.db.trial.count()).toBe(3);
    await world.db.registryStudy.updateMany({ data: { mappedBy: "looked at anew" } });
    const again = await run(lines);
    expect(await world.db.importRun.findUniqueOrThrow({ where: { id: again }, select: { created: true, changed: true, same: true } })).toEqual({ created: 0, changed: 1, same: 2 });
    // A second and a third source for what the first one said of their sponsor and drug; and no more.
    expect(await world.db.importChange.groupBy({ by: ["kind"], where: { finding: { runId: again } }, _count: true })).toEqual([{ kind: "support", _count: 2 }]);
  });

  test("of two sources at once each brings along its own, and is refused with its own", async () => {
    const both = async () => {
      await run([study({ n: 1 })]);
      const runId = await createRun(world.db, { kind: "sheet", label: "a sheet", request: world.written([study({ n: 2, sponsor: "Beta", drug: "B-1" }), study({ n: 3, sponsor: "Beta", drug: "B-1", countries: ["Japan"] })]), startedById: null });
      expect(await workRun(world.db, runId, fixtureImporter({ kind: "sheet", keepsVersions: false }))).toBe("finished");
    };
    await both();
    const ids = [...(await idsOf(trialId(1))), ...(await idsOf(trialId(2)))];
    const decided = await acceptChanges(world.db, editor, ids, REASON);
    expect(decided).toMatchObject({ leftOpen: [] });
    expect(decided.changeSetIds).toHaveLength(2);
    expect(await world.db.trial.count()).toBe(2);
    const origins = await world.db.changeSet.findMany({ where: { id: { in: decided.changeSetIds } }, select: { origin: true } });
    expect(origins.map(({ origin }) => origin).sort()).toEqual(["import:ctgov", "import:sheet"]);
    // What the other source found of a record goes on waiting; of its own, all that waits of it is refused.
    await run([study({ n: 3, sponsor: "Gamma" })]);
    const whole = async (kind: "ctgov" | "sheet") => (await world.db.importChange.findMany({ where: { part: "*", status: "open", finding: { recordId: trialId(3), run: { kind } } }, select: { id: true } })).map(({ id }) => id);
    await refuseChanges(world.db, editor, await whole("ctgov"));
    expect([(await whole("ctgov")).length, (await whole("sheet")).length]).toEqual([0, 1]);
  });

  test("a changed status is a change of one field", async () => {
    await run([study({ n: 1 })]);
    await acceptAll();
    await run([study({ n: 1, status: "completed" })]);
    expect(await changesOf(trialId(1))).toMatchObject([{ part: "status", kind: "changed_value", before: "recruiting", after: "completed" }]);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 1 });
    const trial = await stateOf(trialId(1));
    expect(trial?.data.status).toBe("completed");
    expect(trial?.citations.filter(({ field }) => field === "status")).toHaveLength(1);
  });

  test("numbers and answers of yes and no come through as they are", async () => {
    const line = (enrolment: number, healthyVolunteers: boolean | null) => {
      const one = study({ n: 1 });
      const trial = one.statements.find(({ kind }) => kind === "trial");
      if (trial) Object.assign(trial.data, { enrolment, healthyVolunteers });
      trial?.citations.push({ field: "healthyVolunteers", sourceId: one.sourceId, locator: "Eligibility" });
      return one;
    };
    await run([line(1200, true)]);
    await acceptAll();
    await run([line(1350, false)]);
    expect(await changesOf(trialId(1))).toMatchObject([{ part: "enrolment", before: 1200, after: 1350 }, { part: "healthyVolunteers", before: true, after: false }]);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 2, stale: 0 });
    expect((await stateOf(trialId(1)))?.data).toMatchObject({ enrolment: 1350, healthyVolunteers: false });
    await run([line(1350, null)]);
    expect(await changesOf(trialId(1))).toMatchObject([{ part: "healthyVolunteers", before: false, after: null }]);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 1, stale: 0 });
    expect((await stateOf(trialId(1)))?.data.healthyVolunteers).toBeNull();
  });

  test("what an editor put on another source's word is not written over: the registry's value is a disagreement", async () => {
    await run([study({ n: 1 })]);
    await acceptAll();
    const held = await currentState(world.db, trialId(1));
    if (!held) throw new Error("no trial");
    const talk = { kind: "source" as const, id: "source:talk", slug: "talk", expectedVersion: 0, data: { title: "A talk", kind: "interview" } };
    const citations = [...held.state.citations.filter(({ field }) => field !== "status"), { field: "status", sourceId: "source:talk", locator: "Q1" }];
    await saveRecords(world.db, { actor: editor, origin: "test", reason: "Said in a talk" }, [talk, { kind: "trial", id: trialId(1), expectedVersion: held.version, ...held.state, data: { ...held.state.data, status: "suspended" }, citations }]);
    await run([study({ n: 1, status: "completed" })]);
    expect(await changesOf(trialId(1))).toMatchObject([{ part: "status", kind: "disagreement", before: "suspended", after: "completed" }]);
    await accept(trialId(1));
    const trial = await stateOf(trialId(1));
    expect(trial?.data.status).toBe("suspended");
    expect(trial?.discrepancies).toMatchObject([{ field: "status", status: "open", statements: [{ value: "Completed", sourceId: "source:nct00000001" }] }]);
    await world.db.registryStudy.updateMany({ data: { mappedBy: "looked at anew" } });
    await run([study({ n: 1, status: "completed" })]);
    expect(await changesOf(trialId(1))).toEqual([]);
  });

  test("what changed since the import is shown again and not saved", async () => {
    await run([study({ n: 1 })]);
    await acceptAll();
    await run([study({ n: 1, status: "completed", title: "New title" })]);
    const held = await currentState(world.db, trialId(1));
    if (!held) throw new Error("no trial");
    await saveRecords(world.db, { actor: editor, origin: "test", reason: "A slip of the registry" }, [
      { kind: "trial", id: trialId(1), expectedVersion: held.version, ...held.state, data: { ...held.state.data, status: "terminated" } },
    ]);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 1, stale: 1 });
    expect((await stateOf(trialId(1)))?.data).toMatchObject({ status: "terminated", title: "New title" });
    const [again] = await changesOf(trialId(1), "stale");
    expect(again).toMatchObject({ part: "status", before: "terminated", after: "completed" });
    expect(await acceptChanges(world.db, editor, [again?.id as number], REASON)).toMatchObject({ accepted: 1, stale: 0 });
    expect((await stateOf(trialId(1)))?.data.status).toBe("completed");
  });

  test("what somebody else made meanwhile has nothing to do", async () => {
    await run([study({ n: 1 })]);
    const ids = await idsOf("company:alpha");
    await saveRecords(world.db, { actor: editor, origin: "test", reason: "Typed by hand" }, [
      { kind: "source", id: "source:nct00000001", slug: "nct00000001", expectedVersion: 0, data: { title: `ClinicalTrials.gov ${nct(1)}`, kind: "registry", url: `https://clinicaltrials.gov/study/${nct(1)}` } },
      { kind: "company", id: "company:alpha", slug: "alpha", expectedVersion: 0, data: { name: "Alpha" }, citations: [{ field: "name", sourceId: "source:nct00000001", locator: "Module of name" }] },
    ]);
    expect(await acceptChanges(world.db, editor, ids, REASON)).toMatchObject({ accepted: 0, nothingToDo: 1, changeSetIds: [] });
  });

  test("a record that is held by now is decided on in parts", async () => {
    await run([study({ n: 1 })]);
    const ids = await idsOf("company:alpha");
    await saveRecords(world.db, { actor: editor, origin: "test", reason: "Typed by hand" }, [
      { kind: "company", id: "company:alpha", slug: "alpha", expectedVersion: 0, data: { name: "Alpha" }, citations: [{ field: "name", unsourcedReason: "Typed by hand" }] },
    ]);
    expect(await acceptChanges(world.db, editor, ids, REASON)).toMatchObject({ accepted: 0, stale: 1 });
    expect(await changesOf("company:alpha", "stale")).toMatchObject([{ part: "name", kind: "support" }]);
  });

  test("what cannot be saved does not keep the rest from it", async () => {
    await run([study({ n: 1 }), study({ n: 2 })]);
    await saveRecords(world.db, { actor: editor, origin: "test", reason: "The same study under another id" }, [
      { kind: "trial", id: "trial:other", slug: "other", expectedVersion: 0, data: { nctId: nct(2) }, citations: [{ field: "nctId", unsourcedReason: "Typed by hand" }] },
    ]);
    const decided = await acceptAll();
    expect(decided.leftOpen).toEqual([{ recordId: trialId(2), kind: "trial", title: "Study 2", reason: expect.stringContaining("is taken by another record") }]);
    expect(await world.db.trial.count({ where: { id: trialId(1) } })).toBe(1);
    expect(await changesOf(trialId(2))).toMatchObject([{ part: "*", note: expect.stringContaining("taken") }]);
  });

  test("what a company turned out to be is spoken of in its place", async () => {
    await run([study({ n: 1 }), study({ n: 2, sponsor: "Beta", drug: "B-1" })]);
    await acceptAll();
    const [alpha, beta] = [await currentState(world.db, "company:alpha"), await currentState(world.db, "company:beta")];
    const trial = await currentState(world.db, trialId(1));
    if (!alpha || !beta || !trial) throw new Error("nothing was accepted");
    const companies = [{ id: "sponsor", companyId: "company:beta", role: "sponsor" }];
    await saveRecords(world.db, { actor: editor, origin: "test", reason: "They are one company" }, [
      { kind: "trial", id: trialId(1), expectedVersion: trial.version, ...trial.state, data: { ...trial.state.data, companies } },
      { kind: "company", id: "company:alpha", expectedVersion: alpha.version, ...alpha.state, deleted: true, mergedInto: "company:beta" },
    ]);
    await run([study({ n: 1, status: "completed" }), study({ n: 3 })]);
    expect((await changesOf(trialId(1))).map(({ part }) => part)).toEqual(["status"]);
    expect(await changesOf("company:alpha")).toEqual([]);
    expect(await accept(trialId(3))).toMatchObject({ leftOpen: [] });
    expect((await stateOf(trialId(3)))?.data.companies).toMatchObject([{ companyId: "company:beta" }]);
  });

  test("two names that ask for one address get two", async () => {
    await run([study({ n: 1, sponsor: "Alpha" })]);
    await saveRecords(world.db, { actor: editor, origin: "test", reason: "Another Alpha altogether" }, [
      { kind: "company", id: "company:other", slug: "alpha", expectedVersion: 0, data: { name: "Alpha" }, citations: [{ field: "name", unsourcedReason: "Typed by hand" }] },
    ]);
    await acceptAll();
    expect(await world.db.record.findUnique({ where: { id: "company:alpha" }, select: { slug: true } })).toEqual({ slug: "alpha-2" });
  });

  test("saying it twice at once saves it once", async () => {
    await run([1, 2, 3].map((n) => study({ n })));
    const ids = await idsOf(trialId(1));
    const both = await Promise.all([acceptChanges(world.db, editor, ids, REASON), acceptChanges(world.db, editor, ids, REASON)]);
    expect(both.map(({ changeSetIds }) => changeSetIds.length).sort()).toEqual([0, 1]);
    expect(await world.db.revision.count({ where: { recordId: trialId(1) } })).toBe(1);
  });
});

describe("refusing", () => {
  test("is for good, as long as the source says the same", async () => {
    await run([study({ n: 1 })]);
    await acceptAll();
    await run([study({ n: 1, status: "completed" })]);
    expect(await refuseChanges(world.db, editor, await idsOf(trialId(1)))).toBe(1);
    await run([study({ n: 1, status: "completed", title: "New title" })]);
    expect((await changesOf(trialId(1))).map(({ part }) => part)).toEqual(["title"]);
    await run([study({ n: 1, status: "withdrawn", title: "New title" })]);
    expect((await changesOf(trialId(1))).map(({ part }) => part)).toEqual(["title", "status"]);
  });

  test("a company leaves it out of the trial, and a drug as a name", async () => {
    await run([study({ n: 1 })]);
    await refuseChanges(world.db, editor, [...(await idsOf("company:alpha")), ...(await idsOf("molecule:a-1"))]);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 2, leftOpen: [] });
    expect((await stateOf(trialId(1)))?.data).toMatchObject({ companies: [], molecules: [{ id: "m1", moleculeId: null, name: "A-1", role: "investigational" }] });
    await run([study({ n: 2 })]);
    expect(await changesOf("company:alpha")).toEqual([]);
  });

  test("a source keeps what it says waiting, and the reason says of which", async () => {
    await run([study({ n: 1 })]);
    const source = await idsOf(`source:${nct(1).toLowerCase()}`);
    await refuseChanges(world.db, editor, source);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 0, leftOpen: [{ recordId: trialId(1), reason: `It refers to a source that was refused: ClinicalTrials.gov ${nct(1)}. Open that again first` }] });
    await reopenChanges(world.db, editor, source, importerFor);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 4, leftOpen: [] });
  });

  test("can be taken back, and is asked as the source says it by then", async () => {
    await run([study({ n: 1 })]);
    const [company, trial] = [await idsOf("company:alpha"), await idsOf(trialId(1))];
    await refuseChanges(world.db, editor, [...company, ...trial]);
    await run([study({ n: 1, status: "completed" })]);
    expect(await changesOf(trialId(1))).toEqual([]);
    expect(await reopenChanges(world.db, editor, [...company, ...trial], importerFor)).toBe(2);
    expect(await changesOf("company:alpha")).toHaveLength(1);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 4 });
    expect((await stateOf(trialId(1)))?.data.status).toBe("completed");
  });
});

describe("a doubt", () => {
  const doubts = { "molecules.m1": { question: "Is this drug tested here?" } };

  test("on a part of a new record is decided on its own", async () => {
    await run([study({ n: 1, doubts })]);
    const [whole, part] = await changesOf(trialId(1));
    expect([whole?.part, part?.part]).toEqual(["*", "molecules.m1"]);
    await acceptChanges(world.db, editor, [whole?.id as number], REASON);
    expect((await stateOf(trialId(1)))?.data.molecules).toEqual([]);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 2, stale: 0 });
    expect((await stateOf(trialId(1)))?.data.molecules).toMatchObject([{ moleculeId: "molecule:a-1" }]);
  });

  test("does not come along by itself: what refers to it waits", async () => {
    const line = study({ n: 1 });
    line.statements = line.statements.map((one) => (one.kind === "molecule" ? { ...one, doubts: { "*": { question: "Is A-1 what is held as A1?" } } } : one));
    await run([line]);
    expect((await accept(trialId(1))).leftOpen).toMatchObject([{ recordId: trialId(1), reason: expect.stringContaining("A-1 is not held") }]);
    expect(await acceptChanges(world.db, editor, [...(await idsOf("molecule:a-1")), ...(await idsOf(trialId(1)))], REASON)).toMatchObject({ accepted: 4, leftOpen: [] });
  });
});

describe("review", () => {
  test("an analyst's word is proposed, and follows what the editor decides", async () => {
    const analyst = await addPerson(world.db, "analyst");
    await run([study({ n: 1 }), study({ n: 2, sponsor: "Beta", drug: "B-1" })]);
    const decided = await accept(trialId(1), analyst);
    expect(decided).toMatchObject({ accepted: 0, proposed: 4 });
    expect(await world.db.trial.count()).toBe(0);
    expect(await changesOf(trialId(1), "proposed")).toHaveLength(1);
    const seen = async (id: string) => (await world.db.proposal.findUniqueOrThrow({ where: { id } })).updatedAt.toISOString();
    const [first] = decided.proposalIds as [string];
    await acceptProposal(world.db, editor, { proposalId: first, seen: await seen(first), taken: null });
    expect(await changesOf(trialId(1), "accepted")).toHaveLength(1);
    const [second] = (await accept(trialId(2), analyst)).proposalIds as [string];
    await withdraw(world.db, analyst, { proposalId: second, seen: await seen(second), comment: null });
    expect(await changesOf(trialId(2), "open")).toHaveLength(1);
    const [third] = (await accept(trialId(2), analyst)).proposalIds as [string];
    await refuse(world.db, editor, { proposalId: third, seen: await seen(third), comment: "Not tracked here" });
    expect(await changesOf(trialId(2), "refused")).toHaveLength(1);
  });

  test("who is for some companies decides on what is about them", async () => {
    await run([study({ n: 1 }), study({ n: 2, sponsor: "Beta", drug: "B-1" })]);
    await acceptMatching(world.db, editor, { ...ALL_CHANGES, recordKind: "company" }, REASON);
    const limited = await addPerson(world.db, "editor", "limited", ["company:alpha"]);
    const decided = await acceptAll(limited);
    expect(decided.leftOpen.map(({ recordId, reason }) => [recordId, reason])).toEqual([[trialId(2), "It is about a company that this account is not for"]]);
    expect(await world.db.trial.count({ where: { id: trialId(1) } })).toBe(1);
    await expect(refuseChanges(world.db, limited, await idsOf(trialId(2)))).rejects.toMatchObject({ code: "forbidden" });
    const refused = await idsOf(trialId(2));
    await refuseChanges(world.db, editor, refused);
    await expect(reopenChanges(world.db, limited, refused, importerFor)).rejects.toMatchObject({ code: "forbidden" });
    expect(await reopenChanges(world.db, editor, refused, importerFor)).toBe(refused.length);
  });
});

describe("taking a set back", () => {
  test("leaves its changes to be decided again, and they can be accepted again", async () => {
    await run([study({ n: 1 })]);
    const { changeSetIds: [setId = ""] } = await accept(trialId(1));
    const undone = await undoSet(world.db, { actor: editor, origin: "desk:history", reason: "Taken back again" }, setId);
    expect(await world.db.record.count({ where: { deletedAt: null } })).toBe(0);
    expect(await changesOf(trialId(1))).toMatchObject([{ part: "*" }]);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 4, leftOpen: [] });
    expect(await world.db.record.count({ where: { deletedAt: null } })).toBe(4);
    expect((await stateOf(trialId(1)))?.deleted).toBe(false);
    expect(undone.changeSetId).not.toBeNull();
  });

  test("what waits again goes on waiting when the source says something new of it", async () => {
    await run([study({ n: 1 })]);
    const { changeSetIds: [setId = ""] } = await accept(trialId(1));
    await undoSet(world.db, { actor: editor, origin: "desk:history", reason: "Taken back again" }, setId);
    await run([study({ n: 1, status: "completed" })]);
    expect(await changesOf(trialId(1))).toMatchObject([{ part: "*", kind: "new_record" }]);
    expect(await changesOf("company:alpha")).toMatchObject([{ part: "*" }]);
    expect(await accept(trialId(1))).toMatchObject({ accepted: 4, leftOpen: [] });
    expect(await stateOf(trialId(1))).toMatchObject({ deleted: false, data: { status: "completed" } });
  });

  test("and taking that back accepts them again", async () => {
    await run([study({ n: 1 })]);
    const { changeSetIds: [setId = ""] } = await accept(trialId(1));
    const undone = await undoSet(world.db, { actor: editor, origin: "desk:history", reason: "Taken back again" }, setId);
    await undoSet(world.db, { actor: editor, origin: "desk:history", reason: "After all it was right" }, undone.changeSetId ?? "");
    expect(await changesOf(trialId(1))).toEqual([]);
    expect(await changesOf(trialId(1), "accepted")).toHaveLength(1);
    expect(await world.db.importFinding.count({ where: { status: "open" } })).toBe(0);
  });

  test("what somebody deleted by hand is not made anew", async () => {
    await run([study({ n: 1 })]);
    await acceptAll();
    const held = await currentState(world.db, trialId(1));
    if (!held) throw new Error("no trial");
    await saveRecords(world.db, { actor: editor, origin: "test", reason: "Not of interest here" }, [{ kind: "trial", id: trialId(1), expectedVersion: held.version, ...held.state, deleted: true }]);
    await run([study({ n: 1, status: "completed" })]);
    expect(await changesOf(trialId(1))).toEqual([]);
  });
});

describe("deciding on many", () => {
  const filter = { ...ALL_CHANGES, recordKind: "trial" as const };
  test("goes on where a portion ended, and leaves alone what came to light since", async () => {
    await run([study({ n: 1 })]);
    const first = await acceptMatching(world.db, editor, filter, REASON, { forMs: 0 });
    expect(first).toMatchObject({ accepted: 0, rest: { after: 0 } });
    await run([study({ n: 2 })]);
    const second = await acceptMatching(world.db, editor, filter, REASON, { from: first.rest });
    expect(second).toMatchObject({ accepted: 4, rest: null });
    expect(await world.db.trial.count()).toBe(1);
    expect(await changesOf(trialId(2))).toHaveLength(1);
    expect(await refuseMatching(world.db, editor, filter, { forMs: 0 })).toMatchObject({ refused: 0, rest: { after: 0 } });
    expect(await refuseMatching(world.db, editor, filter)).toEqual({ refused: 1, rest: null });
  });

  test("takes no more than the list shows", async () => {
    await run([study({ n: 1 })]);
    expect(await acceptMatching(world.db, editor, { ...filter, status: "stale" }, REASON)).toMatchObject({ accepted: 0 });
    expect(await changesOf(trialId(1))).toHaveLength(1);
  });

  test("where nobody looked for what was saved when the process was killed, the next decision does", async () => {
    await run([study({ n: 1, sponsor: "Gamma", unmapped: [{ what: "company", text: "Gamma", reason: "not held" }] })]);
    await acceptChanges(world.db, editor, await idsOf("company:gamma"), REASON, importerFor);
    const looks = await world.db.importLook.findMany();
    expect(looks.map(({ kind }) => kind)).toEqual(["ctgov"]);
    await world.db.importLook.updateMany({ data: { revisionId: 0 } });
    await acceptMatching(world.db, editor, { ...filter, recordKind: "indication" }, REASON, { importerFor });
    expect(await world.db.importLook.findMany()).toEqual(looks);
  });
});
