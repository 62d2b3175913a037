import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { Side } from "#lib/records/merge-states.ts";
import { cite, company, context, failure, molecule, program, rowsOfAllTables, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { verifyData } from "#lib/records/verify.ts";
import { acceptProposal, type AcceptDetails } from "./accept.ts";
import { accept, changed, dataOf, openDesk, propose, REASON, seen, statusOf, type Desk } from "./desk.fixtures.ts";
import { proposalView } from "./proposal-view.ts";
import { submitChange } from "./submit.ts";

let at: TestDatabase;
let desk: Desk;
beforeEach(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, molecule, program]);
  desk = await openDesk(at.db);
});
afterEach(() => at.cleanup());

const M1 = molecule.id;
const taking = (groups: string[], version = 1, sides: Record<string, Side> = {}) => new Map([[M1, { groups: new Set(groups), sides: new Map(Object.entries(sides)), version }]]);
const save = async (id: string, values: Parameters<typeof changed>[2]) => saveRecords(at.db, context, [await changed(at.db, id, values)]);

describe("a proposal that is accepted", () => {
  test("lands as one change set that names its author and the editor, with its status, its history and a note", async () => {
    const { analyst, editor, db } = desk;
    const proposal = await propose(db, analyst, await changed(db, M1, { mechanism: "blocks it" }));
    const { status, changeSetId } = await accept(db, editor, proposal, null, "Well read.");
    expect(status).toBe("accepted");
    const set = await db.changeSet.findUniqueOrThrow({ where: { id: changeSetId }, include: { revisions: true } });
    expect(set).toMatchObject({ userId: editor.id, proposerId: analyst.id, reason: REASON, origin: "desk:review", revisions: [{ recordId: M1, version: 2 }] });
    expect(await db.proposal.findUniqueOrThrow({ where: { id: proposal }, include: { events: { orderBy: { id: "asc" } } } })).toMatchObject({
      status: "accepted", changeSetId, events: [{ kind: "proposed", userId: analyst.id }, { kind: "accepted", userId: editor.id, comment: "Well read." }],
    });
    expect(await db.notification.findMany()).toMatchObject([{ userId: analyst.id, kind: "proposal_accepted", proposalId: proposal, readAt: null }]);
    expect(await dataOf(db, M1)).toMatchObject({ mechanism: "blocks it" });
    expect(await verifyData(db)).toEqual([]);
  });

  test("may make new records, and those that refer to them", async () => {
    const { analyst, editor, db } = desk;
    const held = await changed(db, M1, { holders: [{ id: "h", companyId: "company:new", role: "owner", territory: null }] });
    const proposal = await propose(db, analyst, company("new"), held);
    expect(await db.proposalCompany.findMany()).toEqual([{ proposalId: proposal, companyId: "company:new" }]);
    await accept(db, editor, proposal);
    expect(await dataOf(db, "company:new")).toMatchObject({ name: "new" });
    expect(await db.changeSet.count()).toBe(2);
    expect(await verifyData(db)).toEqual([]);
  });

  test("says which part another part needs", async () => {
    const { analyst, editor, db } = desk;
    const held = await changed(db, M1, { holders: [{ id: "h", companyId: "company:new", role: "owner", territory: null }], mechanism: "blocks it" });
    const made = { ...company("new"), data: { name: "new", country: "China" }, citations: cite("name", "country") };
    const proposal = await propose(db, analyst, made, held);
    const take = (...groups: string[]) => ({ groups: new Set(groups), sides: new Map(), version: 1 });
    const before = await rowsOfAllTables(db);
    const without = await failure(accept(db, editor, proposal, new Map([[M1, take("holders.h")]])));
    expect(without).toMatchObject({ code: "invalid", fields: [], message: "Nothing was saved: M1 (holder: company) needs new, which is new and of which nothing is ticked. Tick it too, or leave out what needs it." });
    const nameless = await failure(accept(db, editor, proposal, new Map([["company:new", { ...take("country"), version: 0 }]])));
    expect(nameless).toMatchObject({ code: "invalid", message: "Nothing was saved: new cannot do without its name, which is not ticked." });
    expect(await rowsOfAllTables(db)).toEqual(before);
    expect(await accept(db, editor, proposal, new Map([[M1, take("mechanism")]]))).toMatchObject({ status: "accepted_in_part" });
    const shown = (await proposalView(db, proposal))?.items.flatMap(({ groups }) => groups.map(({ group, left }) => [group, left]));
    expect(shown).toEqual(expect.arrayContaining([["name", true], ["holders.h", true], ["mechanism", false]]));
  });

  test("goes together with what was changed elsewhere in the record meanwhile", async () => {
    const { analyst, editor, db } = desk;
    const proposal = await propose(db, analyst, await changed(db, M1, { mechanism: "blocks it" }));
    await save(M1, { modality: "antibody" });
    expect(await accept(db, editor, proposal)).toMatchObject({ status: "accepted" });
    expect(await dataOf(db, M1)).toMatchObject({ mechanism: "blocks it", modality: "antibody" });
    expect(await verifyData(db)).toEqual([]);
  });
});

describe("in part", () => {
  test("only the changes that were chosen are saved, each with its source", async () => {
    const { analyst, editor, db } = desk;
    const proposal = await propose(db, analyst, await changed(db, M1, { mechanism: "blocks it", modality: "antibody" }));
    expect(await accept(db, editor, proposal, taking(["mechanism"]))).toMatchObject({ status: "accepted_in_part" });
    expect(await dataOf(db, M1)).toMatchObject({ mechanism: "blocks it", modality: "small_molecule" });
    expect(await db.notification.findMany()).toMatchObject([{ kind: "proposal_accepted_in_part" }]);
    expect(await verifyData(db)).toEqual([]);
  });

  test("one of two records may be left out", async () => {
    const { analyst, editor, db } = desk;
    const proposal = await propose(db, analyst, company("new"), await changed(db, M1, { mechanism: "blocks it" }));
    await accept(db, editor, proposal, taking(["mechanism"]));
    expect(await dataOf(db, "company:new")).toBeUndefined();
    expect(await statusOf(db, proposal)).toBe("accepted_in_part");
  });

  test("a discrepancy is taken or left like a value", async () => {
    const { analyst, editor, db } = desk;
    const edited = await changed(db, M1, { mechanism: "blocks it" });
    const discrepancies = [{ id: "d", field: "modality", question: "Which?", statements: [{ id: "s", value: "Antibody", sourceId: "source:talk" }] }];
    const proposal = await propose(db, analyst, { ...edited, discrepancies });
    await accept(db, editor, proposal, taking(["discrepancies.d"]));
    expect(await dataOf(db, M1)).toMatchObject({ mechanism: null });
    expect(await db.discrepancy.findMany()).toMatchObject([{ id: "d", status: "open" }]);
  });

  test("with nothing chosen is refused", async () => {
    const { analyst, editor, db } = desk;
    const proposal = await propose(db, analyst, await changed(db, M1, { mechanism: "blocks it" }));
    const before = await rowsOfAllTables(db);
    expect(await failure(accept(db, editor, proposal, new Map()))).toMatchObject({ code: "invalid" });
    expect(await rowsOfAllTables(db)).toEqual(before);
  });
});

describe("a value that was changed meanwhile", () => {
  const proposedAndChanged = async () => {
    const proposal = await propose(desk.db, desk.analyst, await changed(desk.db, M1, { mechanism: "blocks it", summary: "In short" }));
    await save(M1, { mechanism: "breaks it" });
    return proposal;
  };

  test("is a conflict that names the field with both values, and nothing is written", async () => {
    const { editor, db } = desk;
    const proposal = await proposedAndChanged();
    const before = await rowsOfAllTables(db);
    const error = await failure(accept(db, editor, proposal));
    expect(error).toMatchObject({ code: "conflict", status: 409 });
    expect((error.details as AcceptDetails).collisions).toEqual([{ recordId: M1, kind: "molecule", field: "mechanism", base: null, theirs: "breaks it", yours: "blocks it" }]);
    expect(await rowsOfAllTables(db)).toEqual(before);
    expect(await statusOf(db, proposal)).toBe("open");
  });

  test.each([
    ["yours", "blocks it", "accepted"],
    ["theirs", "breaks it", "accepted_in_part"],
  ] as const)("goes by the editor's choice: %s", async (side, mechanism, status) => {
    const { editor, db } = desk;
    const proposal = await proposedAndChanged();
    expect(await accept(db, editor, proposal, taking(["mechanism", "summary"], 2, { mechanism: side }))).toMatchObject({ status });
    expect(await dataOf(db, M1)).toMatchObject({ mechanism, summary: "In short" });
    expect(await verifyData(db)).toEqual([]);
  });

  test("has to be decided again where it was changed once more", async () => {
    const { editor, db } = desk;
    const proposal = await proposedAndChanged();
    await save(M1, { mechanism: "bends it" });
    const error = await failure(accept(db, editor, proposal, taking(["mechanism"], 2, { mechanism: "theirs" })));
    expect((error.details as AcceptDetails).collisions).toMatchObject([{ theirs: "bends it" }]);
  });

  test("and is what was proposed by now leaves nothing to save", async () => {
    const { editor, analyst, db } = desk;
    const proposal = await propose(db, analyst, await changed(db, M1, { mechanism: "blocks it" }));
    await save(M1, { mechanism: "blocks it" });
    expect(await failure(accept(db, editor, proposal))).toMatchObject({ code: "invalid" });
  });

  test("a record that was deleted meanwhile takes no change", async () => {
    const { editor, analyst, db } = desk;
    await saveRecords(db, context, [company("gone")]);
    const proposal = await propose(db, analyst, await changed(db, "company:gone", { country: "China" }));
    await saveRecords(db, context, [{ ...company("gone"), expectedVersion: 1, deleted: true }]);
    expect(await failure(accept(db, editor, proposal))).toMatchObject({ code: "conflict", message: expect.stringContaining("was deleted since") });
  });
});

describe("rivals", () => {
  test("those that change the same values are superseded, others go on waiting", async () => {
    const { editor, analyst, other, db } = desk;
    const first = await propose(db, analyst, await changed(db, M1, { mechanism: "blocks it" }));
    const rival = await propose(db, other, await changed(db, M1, { mechanism: "breaks it", summary: "In short" }));
    const elsewhere = await propose(db, other, await changed(db, M1, { summary: "In brief" }));
    expect((await accept(db, editor, first)).superseded).toEqual([rival]);
    expect([await statusOf(db, rival), await statusOf(db, elsewhere)]).toEqual(["superseded", "open"]);
    expect(await db.notification.findMany({ where: { userId: other.id } })).toMatchObject([{ kind: "proposal_superseded", proposalId: rival }]);
    expect(await db.proposalEvent.findMany({ where: { proposalId: rival } })).toMatchObject([{ kind: "proposed" }, { kind: "superseded", userId: editor.id }]);
    expect(await accept(db, editor, elsewhere)).toMatchObject({ status: "accepted" });
  });

  test("what was left out of a proposal supersedes nothing", async () => {
    const { editor, analyst, other, db } = desk;
    const first = await propose(db, analyst, await changed(db, M1, { mechanism: "blocks it", summary: "In short" }));
    const rival = await propose(db, other, await changed(db, M1, { summary: "In brief" }));
    expect((await accept(db, editor, first, taking(["mechanism"]))).superseded).toEqual([]);
    expect(await statusOf(db, rival)).toBe("open");
  });

  test("another step of the same program is no rival", async () => {
    const { editor, analyst, other, db } = desk;
    const events = (program.data as { events: [] }).events;
    const step = (id: string) => ({ events: [...events, { id, kind: "reached", stage: "filed", status: null, date: "2020", announced: null, registrational: null, note: null }] });
    const one = await propose(db, analyst, await changed(db, program.id, step("one")));
    const two = await propose(db, other, await changed(db, program.id, step("two")));
    await accept(db, editor, one);
    expect(await statusOf(db, two)).toBe("open");
  });
});

describe("nobody reviews their own", () => {
  test("not even an administrator", async () => {
    const { db } = desk;
    const admin = await addPerson(db, "admin");
    await db.setting.create({ data: { id: "site", review: "everybody", openRegistration: false, namesInPublicHistory: false, updatedAt: new Date() } });
    const proposal = await propose(db, admin, await changed(db, M1, { mechanism: "blocks it" }));
    const before = await rowsOfAllTables(db);
    expect(await failure(accept(db, admin, proposal))).toMatchObject({ code: "forbidden" });
    expect(await rowsOfAllTables(db)).toEqual(before);
    await accept(db, desk.editor, proposal);
    expect(await dataOf(db, M1)).toMatchObject({ mechanism: "blocks it" });
  });

  test("an analyst reviews nothing, an editor limited to other companies neither", async () => {
    const { db, analyst, other } = desk;
    await saveRecords(db, context, [company("one"), company("two")]);
    const proposal = await propose(db, analyst, await changed(db, "company:two", { country: "China" }));
    const limited = await addPerson(db, "editor", "limited", ["company:one"]);
    for (const person of [other, limited]) expect(await failure(accept(db, person, proposal))).toMatchObject({ code: "forbidden" });
    expect(await statusOf(db, proposal)).toBe("open");
  });
});

describe("an out-of-date form", () => {
  test("of a proposal that was decided or is not there", async () => {
    const { db, analyst, editor } = desk;
    const proposal = await propose(db, analyst, await changed(db, M1, { mechanism: "blocks it" }));
    const form = await seen(db, proposal);
    await accept(db, editor, proposal);
    const again = (id: string) => failure(acceptProposal(db, editor, { proposalId: id, seen: form, taken: null }));
    expect(await again(proposal)).toMatchObject({ code: "conflict", message: expect.stringContaining("Accepted") });
    expect(await again("nothing")).toMatchObject({ code: "not-found" });
  });

  test("two editors at once: one accepts, the other is told", async () => {
    const { db, analyst, editor } = desk;
    const second = await addPerson(db, "editor", "second");
    const proposal = await propose(db, analyst, await changed(db, M1, { mechanism: "blocks it" }));
    const form = await seen(db, proposal);
    const outcomes = await Promise.allSettled([editor, second].map((person) => acceptProposal(db, person, { proposalId: proposal, seen: form, taken: null })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.revision.count({ where: { recordId: M1 } })).toBe(2);
  });

  test("a choice of groups that are not in the proposal takes nothing", async () => {
    const { db, analyst, editor } = desk;
    const proposal = await propose(db, analyst, await changed(db, M1, { mechanism: "blocks it" }));
    expect(await failure(accept(db, editor, proposal, taking(["name", "published"])))).toMatchObject({ code: "invalid" });
  });
});

test("what the gate refuses stays a proposal", async () => {
  const { db, analyst, editor } = desk;
  const proposal = await propose(db, analyst, { ...company("taken"), citations: cite("name") });
  await saveRecords(db, context, [{ ...company("taken"), id: "company:other" }]);
  expect(await failure(accept(db, editor, proposal))).toMatchObject({ code: "invalid", message: "Nothing was saved: taken: address is taken by another record." });
  expect(await statusOf(db, proposal)).toBe("open");
});

test("an editor whose own change has to be reviewed is one author among others", async () => {
  const { db, editor } = desk;
  await db.setting.create({ data: { id: "site", review: "everybody", openRegistration: false, namesInPublicHistory: false, updatedAt: new Date() } });
  expect(await submitChange(db, { actor: editor, origin: "desk", reason: REASON }, [await changed(db, M1, { mechanism: "blocks it" })])).toMatchObject({ outcome: "proposed" });
});
