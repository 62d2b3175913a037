import { beforeEach, describe, expect, test } from "vitest";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { currentState } from "#lib/records/current.ts";
import { undoSet } from "#lib/records/undo-set.ts";
import { saveRecords } from "#lib/records/save.ts";
import { acceptProposal } from "#lib/review/accept.ts";
import { refuse, withdraw } from "#lib/review/close.ts";
import { study, trialId } from "#lib/import/world.fixtures.ts";
import { refuseChanges, reopenChanges } from "./decide.ts";
import { ALL_CHANGES } from "./change-params.ts";
import { acceptMatching } from "./decide-matching.ts";
import { importerFor, makeDecisions, REASON, type Decisions } from "./decisions.fixtures.ts";

let at: Decisions;
beforeEach(async () => {
  at = await makeDecisions();
  return at.world.cleanup;
});

describe("review", () => {
  test("an analyst's word is proposed, and follows what the editor decides", async () => {
    const analyst = await addPerson(at.world.db, "analyst");
    await at.run([study({ n: 1 }), study({ n: 2, sponsor: "Beta", drug: "B-1" })]);
    const decided = await at.accept(trialId(1), analyst);
    expect(decided).toMatchObject({ accepted: 0, proposed: 4 });
    expect(await at.world.db.trial.count()).toBe(0);
    expect(await at.changesOf(trialId(1), "proposed")).toHaveLength(1);
    const seen = async (id: string) => (await at.world.db.proposal.findUniqueOrThrow({ where: { id } })).updatedAt.toISOString();
    const [first] = decided.proposalIds as [string];
    await acceptProposal(at.world.db, at.editor, { proposalId: first, seen: await seen(first), taken: null });
    expect(await at.changesOf(trialId(1), "accepted")).toHaveLength(1);
    const [second] = (await at.accept(trialId(2), analyst)).proposalIds as [string];
    await withdraw(at.world.db, analyst, { proposalId: second, seen: await seen(second), comment: null });
    expect(await at.changesOf(trialId(2), "open")).toHaveLength(1);
    const [third] = (await at.accept(trialId(2), analyst)).proposalIds as [string];
    await refuse(at.world.db, at.editor, { proposalId: third, seen: await seen(third), comment: "Not tracked here" });
    expect(await at.changesOf(trialId(2), "refused")).toHaveLength(1);
  });

  test("who is for some companies decides on what is about them", async () => {
    await at.run([study({ n: 1 }), study({ n: 2, sponsor: "Beta", drug: "B-1" })]);
    await acceptMatching(at.world.db, at.editor, { ...ALL_CHANGES, recordKind: "company" }, REASON);
    const limited = await addPerson(at.world.db, "editor", "limited", ["company:alpha"]);
    const decided = await at.acceptAll(limited);
    expect(decided.leftOpen.map(({ recordId, reason }) => [recordId, reason])).toEqual([[trialId(2), "It is about a company that this account is not for"]]);
    expect(await at.world.db.trial.count({ where: { id: trialId(1) } })).toBe(1);
    await expect(refuseChanges(at.world.db, limited, await at.idsOf(trialId(2)))).rejects.toMatchObject({ code: "forbidden" });
    const refused = await at.idsOf(trialId(2));
    await refuseChanges(at.world.db, at.editor, refused);
    await expect(reopenChanges(at.world.db, limited, refused, importerFor)).rejects.toMatchObject({ code: "forbidden" });
    expect(await reopenChanges(at.world.db, at.editor, refused, importerFor)).toBe(refused.length);
  });
});

describe("taking a set back", () => {
  test("leaves its changes to be decided again, and they can be accepted again", async () => {
    await at.run([study({ n: 1 })]);
    const { changeSetIds: [setId = ""] } = await at.accept(trialId(1));
    const undone = await undoSet(at.world.db, { actor: at.editor, origin: "desk:history", reason: "Taken back again" }, setId);
    expect(await at.world.db.record.count({ where: { deletedAt: null } })).toBe(0);
    expect(await at.changesOf(trialId(1))).toMatchObject([{ part: "*" }]);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 4, leftOpen: [] });
    expect(await at.world.db.record.count({ where: { deletedAt: null } })).toBe(4);
    expect((await at.stateOf(trialId(1)))?.deleted).toBe(false);
    expect(undone.changeSetId).not.toBeNull();
  });

  test("what waits again goes on waiting when the source says something new of it", async () => {
    await at.run([study({ n: 1 })]);
    const { changeSetIds: [setId = ""] } = await at.accept(trialId(1));
    await undoSet(at.world.db, { actor: at.editor, origin: "desk:history", reason: "Taken back again" }, setId);
    await at.run([study({ n: 1, status: "completed" })]);
    expect(await at.changesOf(trialId(1))).toMatchObject([{ part: "*", kind: "new_record" }]);
    expect(await at.changesOf("company:alpha")).toMatchObject([{ part: "*" }]);
    expect(await at.accept(trialId(1))).toMatchObject({ accepted: 4, leftOpen: [] });
    expect(await at.stateOf(trialId(1))).toMatchObject({ deleted: false, data: { status: "completed" } });
  });

  test("and taking that back accepts them again", async () => {
    await at.run([study({ n: 1 })]);
    const { changeSetIds: [setId = ""] } = await at.accept(trialId(1));
    const undone = await undoSet(at.world.db, { actor: at.editor, origin: "desk:history", reason: "Taken back again" }, setId);
    await undoSet(at.world.db, { actor: at.editor, origin: "desk:history", reason: "After all it was right" }, undone.changeSetId ?? "");
    expect(await at.changesOf(trialId(1))).toEqual([]);
    expect(await at.changesOf(trialId(1), "accepted")).toHaveLength(1);
    expect(await at.world.db.importFinding.count({ where: { status: "open" } })).toBe(0);
  });

  test("what somebody deleted by hand is not made anew", async () => {
    await at.run([study({ n: 1 })]);
    await at.acceptAll();
    const held = await currentState(at.world.db, trialId(1));
    if (!held) throw new Error("no trial");
    await saveRecords(at.world.db, { actor: at.editor, origin: "test", reason: "Not of interest here" }, [{ kind: "trial", id: trialId(1), expectedVersion: held.version, ...held.state, deleted: true }]);
    await at.run([study({ n: 1, status: "completed" })]);
    expect(await at.changesOf(trialId(1))).toEqual([]);
  });
});
