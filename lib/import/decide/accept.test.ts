import { beforeEach, describe, expect, test } from "vitest";
import { currentState } from "#lib/records/current.ts";
import { saveRecords } from "#lib/records/save.ts";
import { fixtureImporter } from "#lib/import/importer.fixtures.ts";
import { workRun } from "#lib/import/runs/run.ts";
import { createRun } from "#lib/import/runs/runs.ts";
import { nct, study, trialId } from "#lib/import/world.fixtures.ts";
import { acceptChanges, refuseChanges } from "./decide.ts";
import { makeDecisions, REASON, type Decisions } from "./decisions.fixtures.ts";

let at: Decisions;
beforeEach(async () => {
  at = await makeDecisions();
  return at.world.cleanup;
});

describe("accepting", () => {
  test("a trial brings along what it refers to, with its citations, as one set", async () => {
    await at.run([study({ n: 1 })]);
    const decided = await at.accept(trialId(1));
    expect(decided).toMatchObject({ accepted: 4, proposed: 0, stale: 0, leftOpen: [], cameAlong: expect.arrayContaining([{ recordId: "company:alpha", kind: "company", title: "Alpha" }]) });
    expect(decided.cameAlong.map(({ recordId }) => recordId).sort()).toEqual(["company:alpha", "molecule:a-1", "source:nct00000001"]);
    expect(decided.changeSetIds).toHaveLength(1);
    const trial = await at.stateOf(trialId(1));
    expect(trial?.data).toMatchObject({ nctId: nct(1), title: "Study 1", companies: [{ companyId: "company:alpha" }], countries: [{ id: "china", name: "China" }] });
    expect(trial?.citations.map(({ field, sourceId }) => `${field} ${sourceId}`)).toContain("status source:nct00000001");
    expect(await at.world.db.importFinding.groupBy({ by: ["status"], _count: true })).toEqual([{ status: "settled", _count: 4 }]);
  });

  test("all of a run, and then importing again says that nothing changed", async () => {
    const lines = [1, 2, 3].map((n) => study({ n, sponsor: n === 3 ? "Beta" : "Alpha" }));
    await at.run(lines);
    const decided = await at.acceptAll();
    expect(decided).toMatchObject({ accepted: 9, leftOpen: [], stale: 0 });
    expect(await at.world.db.trial.count()).toBe(3);
    await at.world.db.registryStudy.updateMany({ data: { mappedBy: "looked at anew" } });
    const again = await at.run(lines);
    expect(await at.world.db.importRun.findUniqueOrThrow({ where: { id: again }, select: { created: true, changed: true, same: true } })).toEqual({ created: 0, changed: 1, same: 2 });
    // A second and a third source for what the first one said of their sponsor and drug; and no more.
    expect(await at.world.db.importChange.groupBy({ by: ["kind"], where: { finding: { runId: again } }, _count: true })).toEqual([{ kind: "support", _count: 2 }]);
  });

  test("of two sources at once each brings along its own, and is refused with its own", async () => {
    const both = async () => {
      await at.run([study({ n: 1 })]);
      const runId = await createRun(at.world.db, { kind: "sheet", label: "a sheet", request: at.world.written([study({ n: 2, sponsor: "Beta", drug: "B-1" }), study({ n: 3, sponsor: "Beta", drug: "B-1", countries: ["Japan"] })]), startedById: null });
      expect(await workRun(at.world.db, runId, fixtureImporter({ kind: "sheet", keepsVersions: false }))).toBe("finished");
    };
    await both();
    const ids = [...(await at.idsOf(trialId(1))), ...(await at.idsOf(trialId(2)))];
    const decided = await acceptChanges(at.world.db, at.editor, ids, REASON);
    expect(decided).toMatchObject({ leftOpen: [] });
    expect(decided.changeSetIds).toHaveLength(2);
    expect(await at.world.db.trial.count()).toBe(2);
    const origins = await at.world.db.changeSet.findMany({ where: { id: { in: decided.changeSetIds } }, select: { origin: true } });
    expect(origins.map(({ origin }) => origin).sort()).toEqual(["import:ctgov", "import:sheet"]);
    // What the other source found of a record goes on waiting; of its own, all that waits of it is refused.
    await at.run([study({ n: 3, sponsor: "Gamma" })]);
    const whole = async (kind: "ctgov" | "sheet") => (await at.world.db.importChange.findMany({ where: { part: "*", status: "open", finding: { recordId: trialId(3), run: { kind } } }, select: { id: true } })).map(({ id }) => id);
    await refuseChanges(at.world.db, at.editor, await whole("ctgov"));
    expect([(await whole("ctgov")).length, (await whole("sheet")).length]).toEqual([0, 1]);
  });

  test("a changed status is a change of one field", async () => {
    await at.run([study({ n: 1 })]);
    await at.acceptAll();
    await at.run([study({ n: 1, status: "completed" })]);
    expect(await at.changesOf(trialId(1))).toMatchObject([{ part: "status", kind: "changed_value", before: "recruiting", after: "completed" }]);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 1 });
    const trial = await at.stateOf(trialId(1));
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
    await at.run([line(1200, true)]);
    await at.acceptAll();
    await at.run([line(1350, false)]);
    expect(await at.changesOf(trialId(1))).toMatchObject([{ part: "enrolment", before: 1200, after: 1350 }, { part: "healthyVolunteers", before: true, after: false }]);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 2, stale: 0 });
    expect((await at.stateOf(trialId(1)))?.data).toMatchObject({ enrolment: 1350, healthyVolunteers: false });
    await at.run([line(1350, null)]);
    expect(await at.changesOf(trialId(1))).toMatchObject([{ part: "healthyVolunteers", before: false, after: null }]);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 1, stale: 0 });
    expect((await at.stateOf(trialId(1)))?.data.healthyVolunteers).toBeNull();
  });

  test("what an editor put on another source's word is not written over: the registry's value is a disagreement", async () => {
    await at.run([study({ n: 1 })]);
    await at.acceptAll();
    const held = await currentState(at.world.db, trialId(1));
    if (!held) throw new Error("no trial");
    const talk = { kind: "source" as const, id: "source:talk", slug: "talk", expectedVersion: 0, data: { title: "A talk", kind: "interview" } };
    const citations = [...held.state.citations.filter(({ field }) => field !== "status"), { field: "status", sourceId: "source:talk", locator: "Q1" }];
    await saveRecords(at.world.db, { actor: at.editor, origin: "test", reason: "Said in a talk" }, [talk, { kind: "trial", id: trialId(1), expectedVersion: held.version, ...held.state, data: { ...held.state.data, status: "suspended" }, citations }]);
    await at.run([study({ n: 1, status: "completed" })]);
    expect(await at.changesOf(trialId(1))).toMatchObject([{ part: "status", kind: "disagreement", before: "suspended", after: "completed" }]);
    await at.accept(trialId(1));
    const trial = await at.stateOf(trialId(1));
    expect(trial?.data.status).toBe("suspended");
    expect(trial?.discrepancies).toMatchObject([{ field: "status", status: "open", statements: [{ value: "Completed", sourceId: "source:nct00000001" }] }]);
    await at.world.db.registryStudy.updateMany({ data: { mappedBy: "looked at anew" } });
    await at.run([study({ n: 1, status: "completed" })]);
    expect(await at.changesOf(trialId(1))).toEqual([]);
  });

  test("what changed since the import is shown again and not saved", async () => {
    await at.run([study({ n: 1 })]);
    await at.acceptAll();
    await at.run([study({ n: 1, status: "completed", title: "New title" })]);
    const held = await currentState(at.world.db, trialId(1));
    if (!held) throw new Error("no trial");
    await saveRecords(at.world.db, { actor: at.editor, origin: "test", reason: "A slip of the registry" }, [
      { kind: "trial", id: trialId(1), expectedVersion: held.version, ...held.state, data: { ...held.state.data, status: "terminated" } },
    ]);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 1, stale: 1 });
    expect((await at.stateOf(trialId(1)))?.data).toMatchObject({ status: "terminated", title: "New title" });
    const [again] = await at.changesOf(trialId(1), "stale");
    expect(again).toMatchObject({ part: "status", before: "terminated", after: "completed" });
    expect(await acceptChanges(at.world.db, at.editor, [again?.id as number], REASON)).toMatchObject({ accepted: 1, stale: 0 });
    expect((await at.stateOf(trialId(1)))?.data.status).toBe("completed");
  });

  test("what somebody else made meanwhile has nothing to do", async () => {
    await at.run([study({ n: 1 })]);
    const ids = await at.idsOf("company:alpha");
    await saveRecords(at.world.db, { actor: at.editor, origin: "test", reason: "Typed by hand" }, [
      { kind: "source", id: "source:nct00000001", slug: "nct00000001", expectedVersion: 0, data: { title: `ClinicalTrials.gov ${nct(1)}`, kind: "registry", url: `https://clinicaltrials.gov/study/${nct(1)}` } },
      { kind: "company", id: "company:alpha", slug: "alpha", expectedVersion: 0, data: { name: "Alpha" }, citations: [{ field: "name", sourceId: "source:nct00000001", locator: "Module of name" }] },
    ]);
    expect(await acceptChanges(at.world.db, at.editor, ids, REASON)).toMatchObject({ accepted: 0, nothingToDo: 1, changeSetIds: [] });
  });

  test("a record that is held by now is decided on in parts", async () => {
    await at.run([study({ n: 1 })]);
    const ids = await at.idsOf("company:alpha");
    await saveRecords(at.world.db, { actor: at.editor, origin: "test", reason: "Typed by hand" }, [
      { kind: "company", id: "company:alpha", slug: "alpha", expectedVersion: 0, data: { name: "Alpha" }, citations: [{ field: "name", unsourcedReason: "Typed by hand" }] },
    ]);
    expect(await acceptChanges(at.world.db, at.editor, ids, REASON)).toMatchObject({ accepted: 0, stale: 1 });
    expect(await at.changesOf("company:alpha", "stale")).toMatchObject([{ part: "name", kind: "support" }]);
  });

  test("what cannot be saved does not keep the rest from it", async () => {
    await at.run([study({ n: 1 }), study({ n: 2 })]);
    await saveRecords(at.world.db, { actor: at.editor, origin: "test", reason: "The same study under another id" }, [
      { kind: "trial", id: "trial:other", slug: "other", expectedVersion: 0, data: { nctId: nct(2) }, citations: [{ field: "nctId", unsourcedReason: "Typed by hand" }] },
    ]);
    const decided = await at.acceptAll();
    expect(decided.leftOpen).toEqual([{ recordId: trialId(2), kind: "trial", title: "Study 2", reason: expect.stringContaining("is taken by another record") }]);
    expect(await at.world.db.trial.count({ where: { id: trialId(1) } })).toBe(1);
    expect(await at.changesOf(trialId(2))).toMatchObject([{ part: "*", note: expect.stringContaining("taken") }]);
  });

  test("what a company turned out to be is spoken of in its place", async () => {
    await at.run([study({ n: 1 }), study({ n: 2, sponsor: "Beta", drug: "B-1" })]);
    await at.acceptAll();
    const [alpha, beta] = [await currentState(at.world.db, "company:alpha"), await currentState(at.world.db, "company:beta")];
    const trial = await currentState(at.world.db, trialId(1));
    if (!alpha || !beta || !trial) throw new Error("nothing was accepted");
    const companies = [{ id: "sponsor", companyId: "company:beta", role: "sponsor" }];
    await saveRecords(at.world.db, { actor: at.editor, origin: "test", reason: "They are one company" }, [
      { kind: "trial", id: trialId(1), expectedVersion: trial.version, ...trial.state, data: { ...trial.state.data, companies } },
      { kind: "company", id: "company:alpha", expectedVersion: alpha.version, ...alpha.state, deleted: true, mergedInto: "company:beta" },
    ]);
    await at.run([study({ n: 1, status: "completed" }), study({ n: 3 })]);
    expect((await at.changesOf(trialId(1))).map(({ part }) => part)).toEqual(["status"]);
    expect(await at.changesOf("company:alpha")).toEqual([]);
    expect(await at.accept(trialId(3))).toMatchObject({ leftOpen: [] });
    expect((await at.stateOf(trialId(3)))?.data.companies).toMatchObject([{ companyId: "company:beta" }]);
  });

  test("two names that ask for one address get two", async () => {
    await at.run([study({ n: 1, sponsor: "Alpha" })]);
    await saveRecords(at.world.db, { actor: at.editor, origin: "test", reason: "Another Alpha altogether" }, [
      { kind: "company", id: "company:other", slug: "alpha", expectedVersion: 0, data: { name: "Alpha" }, citations: [{ field: "name", unsourcedReason: "Typed by hand" }] },
    ]);
    await at.acceptAll();
    expect(await at.world.db.record.findUnique({ where: { id: "company:alpha" }, select: { slug: true } })).toEqual({ slug: "alpha-2" });
  });

  test("saying it twice at once saves it once", async () => {
    await at.run([1, 2, 3].map((n) => study({ n })));
    const ids = await at.idsOf(trialId(1));
    const both = await Promise.all([acceptChanges(at.world.db, at.editor, ids, REASON), acceptChanges(at.world.db, at.editor, ids, REASON)]);
    expect(both.map(({ changeSetIds }) => changeSetIds.length).sort()).toEqual([0, 1]);
    expect(await at.world.db.revision.count({ where: { recordId: trialId(1) } })).toBe(1);
  });
});

describe("a doubt", () => {
  const doubts = { "molecules.m1": { question: "Is this drug tested here?" } };

  test("on a part of a new record is decided on its own", async () => {
    await at.run([study({ n: 1, doubts })]);
    const [whole, part] = await at.changesOf(trialId(1));
    expect([whole?.part, part?.part]).toEqual(["*", "molecules.m1"]);
    await acceptChanges(at.world.db, at.editor, [whole?.id as number], REASON);
    expect((await at.stateOf(trialId(1)))?.data.molecules).toEqual([]);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 2, stale: 0 });
    expect((await at.stateOf(trialId(1)))?.data.molecules).toMatchObject([{ moleculeId: "molecule:a-1" }]);
  });

  test("does not come along by itself: what refers to it waits", async () => {
    const line = study({ n: 1 });
    line.statements = line.statements.map((one) => (one.kind === "molecule" ? { ...one, doubts: { "*": { question: "Is A-1 what is held as A1?" } } } : one));
    await at.run([line]);
    expect((await at.accept(trialId(1))).leftOpen).toMatchObject([{ recordId: trialId(1), reason: expect.stringContaining("A-1 is not held") }]);
    expect(await acceptChanges(at.world.db, at.editor, [...(await at.idsOf("molecule:a-1")), ...(await at.idsOf(trialId(1)))], REASON)).toMatchObject({ accepted: 4, leftOpen: [] });
  });
});
