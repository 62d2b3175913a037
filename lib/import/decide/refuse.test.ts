import { beforeEach, describe, expect, test } from "vitest";
import { nct, study, trialId } from "#lib/import/world.fixtures.ts";
import { refuseChanges, reopenChanges } from "./decide.ts";
import { importerFor, makeDecisions, type Decisions } from "./decisions.fixtures.ts";

let at: Decisions;
beforeEach(async () => {
  at = await makeDecisions();
  return at.world.cleanup;
});

describe("refusing", () => {
  test("is for good, as long as the source says the same", async () => {
    await at.run([study({ n: 1 })]);
    await at.acceptAll();
    await at.run([study({ n: 1, status: "completed" })]);
    expect(await refuseChanges(at.world.db, at.editor, await at.idsOf(trialId(1)))).toBe(1);
    await at.run([study({ n: 1, status: "completed", title: "New title" })]);
    expect((await at.changesOf(trialId(1))).map(({ part }) => part)).toEqual(["title"]);
    await at.run([study({ n: 1, status: "withdrawn", title: "New title" })]);
    expect((await at.changesOf(trialId(1))).map(({ part }) => part)).toEqual(["title", "status"]);
  });

  test("a company leaves it out of the trial, and a drug as a name", async () => {
    await at.run([study({ n: 1 })]);
    await refuseChanges(at.world.db, at.editor, [...(await at.idsOf("company:alpha")), ...(await at.idsOf("molecule:a-1"))]);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 2, leftOpen: [] });
    expect((await at.stateOf(trialId(1)))?.data).toMatchObject({ companies: [], molecules: [{ id: "m1", moleculeId: null, name: "A-1", role: "investigational" }] });
    await at.run([study({ n: 2 })]);
    expect(await at.changesOf("company:alpha")).toEqual([]);
  });

  test("a source keeps what it says waiting, and the reason says of which", async () => {
    await at.run([study({ n: 1 })]);
    const source = await at.idsOf(`source:${nct(1).toLowerCase()}`);
    await refuseChanges(at.world.db, at.editor, source);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 0, leftOpen: [{ recordId: trialId(1), reason: `It refers to a source that was refused: ClinicalTrials.gov ${nct(1)}. Open that again first` }] });
    await reopenChanges(at.world.db, at.editor, source, importerFor);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 4, leftOpen: [] });
  });

  test("can be taken back, and is asked as the source says it by then", async () => {
    await at.run([study({ n: 1 })]);
    const [company, trial] = [await at.idsOf("company:alpha"), await at.idsOf(trialId(1))];
    await refuseChanges(at.world.db, at.editor, [...company, ...trial]);
    await at.run([study({ n: 1, status: "completed" })]);
    expect(await at.changesOf(trialId(1))).toEqual([]);
    expect(await reopenChanges(at.world.db, at.editor, [...company, ...trial], importerFor)).toBe(2);
    expect(await at.changesOf("company:alpha")).toHaveLength(1);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 4 });
    expect((await at.stateOf(trialId(1)))?.data.status).toBe("completed");
  });
});
