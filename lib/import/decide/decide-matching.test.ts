import { beforeEach, describe, expect, test } from "vitest";
import { study, trialId } from "#lib/import/world.fixtures.ts";
import { acceptChanges } from "./decide.ts";
import { ALL_CHANGES } from "./change-params.ts";
import { acceptMatching, refuseMatching } from "./decide-matching.ts";
import { importerFor, makeDecisions, REASON, type Decisions } from "./decisions.fixtures.ts";

let at: Decisions;
beforeEach(async () => {
  at = await makeDecisions();
  return at.world.cleanup;
});

describe("deciding on many", () => {
  const filter = { ...ALL_CHANGES, recordKind: "trial" as const };
  test("goes on where a portion ended, and leaves alone what came to light since", async () => {
    await at.run([study({ n: 1 })]);
    const first = await acceptMatching(at.world.db, at.editor, filter, REASON, { forMs: 0 });
    expect(first).toMatchObject({ accepted: 0, rest: { after: 0 } });
    await at.run([study({ n: 2 })]);
    const second = await acceptMatching(at.world.db, at.editor, filter, REASON, { from: first.rest });
    expect(second).toMatchObject({ accepted: 4, rest: null });
    expect(await at.world.db.trial.count()).toBe(1);
    expect(await at.changesOf(trialId(2))).toHaveLength(1);
    expect(await refuseMatching(at.world.db, at.editor, filter, { forMs: 0 })).toMatchObject({ refused: 0, rest: { after: 0 } });
    expect(await refuseMatching(at.world.db, at.editor, filter)).toEqual({ refused: 1, rest: null });
  });

  test("takes no more than the list shows", async () => {
    await at.run([study({ n: 1 })]);
    expect(await acceptMatching(at.world.db, at.editor, { ...filter, status: "stale" }, REASON)).toMatchObject({ accepted: 0 });
    expect(await at.changesOf(trialId(1))).toHaveLength(1);
  });

  test("where nobody looked for what was saved when the process was killed, the next decision does", async () => {
    await at.run([study({ n: 1, sponsor: "Gamma", unmapped: [{ what: "company", text: "Gamma", reason: "not held" }] })]);
    await acceptChanges(at.world.db, at.editor, await at.idsOf("company:gamma"), REASON, importerFor);
    const looks = await at.world.db.importLook.findMany();
    expect(looks.map(({ kind }) => kind)).toEqual(["ctgov"]);
    await at.world.db.importLook.updateMany({ data: { revisionId: 0 } });
    await acceptMatching(at.world.db, at.editor, { ...filter, recordKind: "indication" }, REASON, { importerFor });
    expect(await at.world.db.importLook.findMany()).toEqual(looks);
  });
});
