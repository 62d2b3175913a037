import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import type { Person } from "#lib/auth/actor.ts";
import { readNoted, takeBackChecks, writeNoted } from "#lib/checks/take-back.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { cite, company, context, failure, molecule, program, rowsOfAllTables, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { undoSet } from "#lib/records/undo-set.ts";
import { verifyData } from "#lib/records/verify.ts";
import type { BulkChange } from "./bulk-change.ts";
import { bulkEdit, bulkVerify } from "./bulk-edit.ts";
import { rawOf, readSelection } from "./bulk-selection.ts";
import { accept, changed, dataOf, openDesk, REASON, type Desk } from "./desk.fixtures.ts";
import { planBulk } from "./plan-bulk.ts";

let at: TestDatabase;
let desk: Desk;
const japan: SaveCommand = { ...program, id: "program:p2", slug: "p2", data: { moleculeId: molecule.id, territory: "japan", events: [{ id: "a", kind: "reached", stage: "phase_2", date: "2020" }] } };
const unstated: SaveCommand = { ...program, id: "program:p3", slug: "p3", data: { moleculeId: molecule.id }, citations: cite("moleculeId") };
const second: SaveCommand = { ...molecule, id: "molecule:m2", slug: "m2", data: { name: "M2" }, citations: cite("name") };
const talk = { sourceId: "source:talk", locator: "Q9" };

beforeEach(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, company("one"), molecule, second, program, japan, unstated]);
  desk = await openDesk(at.db);
});
afterEach(() => at.cleanup());

const programs = [program.id, japan.id, unstated.id];
const discontinued: BulkChange = { kind: "status", status: "discontinued", date: "2024-05" };
const plan = (change: BulkChange, ids = programs, kind: "program" | "molecule" = "program", by: Person = desk.editor) => planBulk(at.db, by, { kind, ids, change, source: talk });
const previewed = (ids: string[], version = 1) => new Map(ids.map((id) => [id, version]));
const edit = (change: BulkChange, ids: string[], by = desk.editor, kind: "program" | "molecule" = "program") => bulkEdit(at.db, by, { kind, change, source: talk }, previewed(ids), REASON);

describe("the preview", () => {
  test("shows each record before and after, and why one is left as it is; nothing is written", async () => {
    const before = await rowsOfAllTables(at.db);
    const { rows } = await plan(discontinued);
    expect(Object.fromEntries(rows.map(({ id, left }) => [id, left]))).toEqual({
      [program.id]: null,
      [japan.id]: null,
      [unstated.id]: "No stage is stated that it could have reached or left.",
    });
    expect(rows.find(({ id }) => id === japan.id)?.values).toEqual([
      { label: "Stage event", before: null, after: "Left, Phase 2, Discontinued, May 2024" },
      { label: "Status that follows", before: null, after: "Discontinued" },
    ]);
    expect(await rowsOfAllTables(at.db)).toEqual(before);
  });

  test("a step before the last one changes no status, and is left out", async () => {
    const { rows } = await plan({ ...discontinued, date: "2018" }, [japan.id]);
    expect(rows[0]?.left).toContain("lies before its last step");
  });

  test("that work goes on is said of the step that reached the stage", async () => {
    const { rows } = await plan({ kind: "status", status: "active", date: "2024" }, [japan.id]);
    expect(rows[0]?.values[0]).toMatchObject({ before: "Reached, Phase 2, 2020", after: "Reached, Phase 2, Active, 2020" });
  });

  test("says what the gate would refuse", async () => {
    expect(await failure(plan({ kind: "territory", territory: "japan" }, [program.id]))).toMatchObject({ code: "invalid", fields: [{ message: expect.stringContaining("tracked already") }] });
    expect(await failure(planBulk(at.db, desk.editor, { kind: "program", ids: programs, change: discontinued, source: null }))).toMatchObject({ code: "invalid", fields: [{ path: "source" }] });
    expect(await failure(plan({ kind: "modality", modality: "antibody" }, programs))).toMatchObject({ code: "invalid" });
  });

  test("leaves out what is about other companies", async () => {
    await saveRecords(at.db, context, [await changed(at.db, molecule.id, { holders: [{ id: "h", companyId: "company:one", role: "owner", territory: null }] })]);
    await saveRecords(at.db, context, [company("two")]);
    const limited = await addPerson(at.db, "analyst", "limited", ["company:two"]);
    expect((await plan({ kind: "modality", modality: "antibody" }, [molecule.id, second.id], "molecule", limited)).rows.map(({ left }) => left !== null)).toEqual([true, false]);
  });
});

describe("the change", () => {
  test("is one set with a revision for each record, and is taken back as a whole", async () => {
    const before = await Promise.all(programs.map((id) => dataOf(at.db, id)));
    const saved = await edit(discontinued, [program.id, japan.id]);
    if (saved.outcome !== "saved") throw new Error("not saved");
    expect(await at.db.revision.count({ where: { changeSetId: saved.changeSetId as string } })).toBe(2);
    expect(await at.db.program.findMany({ where: { status: "discontinued" }, select: { id: true } })).toHaveLength(2);
    expect(await at.db.citation.count({ where: { field: "events.discontinued", sourceId: source.id } })).toBe(2);
    expect(await verifyData(at.db)).toEqual([]);
    await undoSet(at.db, { actor: desk.editor, origin: "desk", reason: "It was another company's" }, saved.changeSetId as string);
    expect(await Promise.all(programs.map((id) => dataOf(at.db, id)))).toEqual(before);
  });

  test.each([
    ["a molecule's modality", { kind: "modality", modality: "antibody" }, { modality: "antibody" }],
    ["a holder", { kind: "holder", companyId: "company:one", role: "owner", territory: null }, { holders: [{ companyId: "company:one" }] }],
  ] as const)("%s", async (_what, change, data) => {
    await edit(change, [molecule.id, second.id], desk.editor, "molecule");
    for (const id of [molecule.id, second.id]) expect(await dataOf(at.db, id)).toMatchObject(data);
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("publishes and takes back from the public", async () => {
    await bulkEdit(at.db, desk.editor, { kind: "program", change: { kind: "publish", published: false }, source: null }, previewed(programs), REASON);
    expect(await at.db.record.count({ where: { kind: "program", publishedAt: null } })).toBe(3);
  });

  test("of an analyst is one proposal, and one set once it is accepted", async () => {
    const proposed = await edit(discontinued, [program.id, japan.id], desk.analyst);
    if (proposed.outcome !== "proposed") throw new Error("not proposed");
    expect(await at.db.proposalItem.count({ where: { proposalId: proposed.proposalId } })).toBe(2);
    const { changeSetId } = await accept(at.db, desk.editor, proposed.proposalId);
    expect(await at.db.revision.count({ where: { changeSetId } })).toBe(2);
  });

  test("is none where one record was changed since the preview", async () => {
    await saveRecords(at.db, context, [await changed(at.db, japan.id, { setting: "second line" })]);
    const before = await rowsOfAllTables(at.db);
    expect(await failure(edit(discontinued, [program.id, japan.id]))).toMatchObject({ code: "conflict" });
    expect(await failure(edit(discontinued, [program.id, "program:none"]))).toMatchObject({ code: "conflict" });
    expect(await rowsOfAllTables(at.db)).toEqual(before);
  });
});

describe("verifying", () => {
  test("notes who looked, and at which version; it is no revision", async () => {
    const revisions = await at.db.revision.count();
    await bulkVerify(at.db, desk.analyst, "program", previewed(programs), "Against the registry");
    expect(await at.db.recordCheck.findMany()).toMatchObject(programs.toSorted().map(() => ({ userId: desk.analyst.id, version: 1, field: null, note: "Against the registry" })));
    expect(await at.db.revision.count()).toBe(revisions);
  });

  test("is taken back by whoever noted it, as one, and leaves what others noted", async () => {
    await bulkVerify(at.db, desk.editor, "program", previewed(programs), null);
    const noted = await bulkVerify(at.db, desk.analyst, "program", previewed(programs), null);
    expect(await failure(takeBackChecks(at.db, desk.other, noted))).toMatchObject({ code: "conflict" });
    expect(await takeBackChecks(at.db, desk.analyst, readNoted(writeNoted(noted)))).toBe(3);
    expect(await at.db.recordCheck.findMany({ distinct: ["userId"], select: { userId: true } })).toEqual([{ userId: desk.editor.id }]);
    expect(await failure(takeBackChecks(at.db, desk.analyst, noted))).toMatchObject({ code: "conflict" });
    expect(await failure(takeBackChecks(at.db, await addPerson(at.db, "reader"), noted))).toMatchObject({ code: "forbidden" });
    expect(() => readNoted("all of them")).toThrow("does not say what");
  });

  test("is taken back within a day", async () => {
    const noted = await bulkVerify(at.db, desk.analyst, "program", previewed(programs), null);
    await at.db.recordCheck.updateMany({ data: { at: new Date(Date.now() - 25 * 3_600_000) } });
    expect(await failure(takeBackChecks(at.db, desk.analyst, noted))).toMatchObject({ code: "conflict" });
    expect(await at.db.recordCheck.count()).toBe(3);
  });

  test("is all or nothing, and not for readers", async () => {
    expect(await failure(bulkVerify(at.db, desk.editor, "program", new Map([[program.id, 1], [japan.id, 7]]), null))).toMatchObject({ code: "conflict" });
    expect(await failure(bulkVerify(at.db, await addPerson(at.db, "reader"), "program", previewed(programs), null))).toMatchObject({ code: "forbidden" });
    expect(await at.db.recordCheck.count()).toBe(0);
  });
});

test.each([
  [{}, "program", ["program:p1", "program:p2", "program:p3"]],
  [{ territory: "japan" }, "program", ["program:p2"]],
  [{ territory: "japan", kind: "molecule" }, "molecule", ["molecule:m1"]],
  [{ kind: "company", q: "one" }, "company", ["company:one"]],
  [{ kind: "nonsense" }, "program", ["program:p1", "program:p2", "program:p3"]],
  [{ id: ["program:p1", "molecule:m1", "none"] }, "program", ["program:p1"]],
])("%o selects %s %j", async (raw, kind, ids) => {
  const selection = await readSelection(at.db, raw as Record<string, string | string[]>);
  expect({ kind: selection.kind, ids: selection.ids.toSorted() }).toEqual({ kind, ids });
  // What the form carries along selects the same.
  expect(await readSelection(at.db, rawOf(new URLSearchParams(selection.entries).toString()))).toEqual(selection);
});
