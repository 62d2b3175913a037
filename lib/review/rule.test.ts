import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { currentState } from "#lib/records/current.ts";
import { company, context, failure, molecule, program, rowsOfAllTables, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { undoSet } from "#lib/records/undo-set.ts";
import { verifyData } from "#lib/records/verify.ts";
import { accept, openDesk, REASON, type Desk } from "./desk.fixtures.ts";
import { readValue } from "./read-value.ts";
import { recordDiscrepancy } from "./record-discrepancy.ts";
import { reopenDiscrepancy, ruleDiscrepancy, type Decision } from "./rule.ts";

let at: TestDatabase;
let desk: Desk;
const registry = { ...source, id: "source:registry", slug: "registry", data: { title: "A registry", kind: "registry" } };
const statement = (id: string, value: string) => ({ id, value, sourceId: registry.id, locator: "Start date" });
const dispute = (field: string, ...values: string[]) => [{ id: "d", field, question: "Which is it?", statements: values.map((value, index) => statement(`s${index}`, value)) }];

beforeEach(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, registry, { ...molecule, discrepancies: dispute("modality", "Antibody", "a potion") }, { ...program, discrepancies: dispute("events.pivotal.date", "2019-10-21") }]);
  desk = await openDesk(at.db);
});
afterEach(() => at.cleanup());

const state = async (id: string) => (await currentState(at.db, id))!.state;
const rule = (recordId: string, decision: Decision, by = desk.editor, version = 1, reason = REASON) => ruleDiscrepancy(at.db, by, { recordId, discrepancyId: "d", version, reason }, decision);

describe("one statement is preferred", () => {
  test("its value is the record's, on its source's word; what was held joins the statements", async () => {
    await rule(program.id, { kind: "prefer", statementId: "s0", value: null });
    const { data, citations, discrepancies } = await state(program.id);
    expect(data.events).toContainEqual(expect.objectContaining({ id: "pivotal", date: "2019-10-21" }));
    expect(citations).toContainEqual(expect.objectContaining({ field: "events.pivotal.date", sourceId: registry.id, locator: "Start date", stance: "supports" }));
    expect(discrepancies).toEqual([
      expect.objectContaining({ status: "ruled", ruling: `21 October 2019 holds, by A registry. ${REASON}`, statements: [{ id: "former", value: "May 2019", sourceId: source.id, locator: "Q1", paraphrase: "so it was said", isError: false }] }),
    ]);
    expect(await at.db.program.findUniqueOrThrow({ where: { id: program.id } })).toMatchObject({ stageDate: "2019-10-21" });
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("its source no longer contradicts the value; others go on doing so", async () => {
    const third = { ...source, id: "source:third", slug: "third", data: { title: "A third", kind: "registry" } };
    const contradicts = (sourceId: string) => ({ field: "events.pivotal.date", sourceId, locator: "Dates", stance: "contradicts" as const });
    const held = await currentState(at.db, program.id);
    await saveRecords(at.db, context, [third, { ...held!.state, kind: "program", id: program.id, expectedVersion: 1, citations: [...held!.state.citations, contradicts(registry.id), contradicts(third.id)] }]);
    await rule(program.id, { kind: "prefer", statementId: "s0", value: null }, desk.editor, 2);
    const { citations } = await state(program.id);
    expect(citations.filter(({ field }) => field === "events.pivotal.date").map(({ sourceId, stance }) => [sourceId, stance])).toEqual([
      [third.id, "contradicts"],
      [registry.id, "supports"],
    ]);
  });

  test("by its label, where the values are a closed list", async () => {
    await rule(molecule.id, { kind: "prefer", statementId: "s0", value: null });
    const { data, citations, discrepancies } = await state(molecule.id);
    expect(data.modality).toBe("antibody");
    expect(citations.filter(({ field }) => field === "modality")).toMatchObject([{ sourceId: registry.id }]);
    expect(discrepancies[0]?.statements.map(({ value }) => value)).toEqual(["a potion", "Small molecule"]);
  });

  test("as the editor reads it, where its words are no value", async () => {
    const error = await failure(rule(molecule.id, { kind: "prefer", statementId: "s1", value: null }));
    expect(error).toMatchObject({ code: "invalid", fields: [{ path: "value" }] });
    await rule(molecule.id, { kind: "prefer", statementId: "s1", value: "Peptide" });
    expect((await state(molecule.id)).data.modality).toBe("peptide");
  });

  test("of a value that was not stated: the statement stays, and is the value's source", async () => {
    await saveRecords(at.db, context, [{ ...company("c"), discrepancies: dispute("country", "China") }]);
    await rule("company:c", { kind: "prefer", statementId: "s0", value: null });
    expect(await state("company:c")).toMatchObject({ data: { country: "China" }, discrepancies: [{ status: "ruled", statements: [{ id: "s0" }] }] });
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("of a name: the former one stays among the names, on the word of who gave it", async () => {
    await saveRecords(at.db, context, [{ ...company("c"), discrepancies: dispute("name", "Merck & Co.") }]);
    await rule("company:c", { kind: "prefer", statementId: "s0", value: null });
    const { data, citations } = await state("company:c");
    expect(data).toMatchObject({ name: "Merck & Co.", names: [{ id: "c", kind: "alias", text: "c" }] });
    expect(citations.map(({ field, sourceId }) => [field, sourceId])).toEqual([["name", registry.id], ["names.c", source.id]]);
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("of a whole list is refused: that is an edit", async () => {
    await saveRecords(at.db, context, [{ ...company("c"), discrepancies: dispute("names", "Other") }]);
    expect(await failure(rule("company:c", { kind: "prefer", statementId: "s0", value: null }))).toMatchObject({ code: "invalid", fields: [{ path: "decision" }] });
  });
});

test.each([
  [{ kind: "both" }, `Both stand. ${REASON}`],
  [{ kind: "error", statementId: "s1" }, `“a potion” (A registry) is an error. ${REASON}`],
] as const)("%o leaves the value and says so", async (decision, ruling) => {
  await rule(molecule.id, decision);
  const isError = (id: string) => decision.kind === "error" && decision.statementId === id;
  expect(await state(molecule.id)).toMatchObject({ data: { modality: "small_molecule" }, discrepancies: [{ status: "ruled", ruling, statements: [{ isError: isError("s0") }, { isError: isError("s1") }] }] });
  expect(await verifyData(at.db)).toEqual([]);
});

test("a statement is an error for as long as the ruling stands", async () => {
  await rule(molecule.id, { kind: "error", statementId: "s1" });
  await reopenDiscrepancy(at.db, desk.editor, { recordId: molecule.id, discrepancyId: "d", version: 2, reason: "A new source speaks of it" });
  expect((await state(molecule.id)).discrepancies).toMatchObject([{ status: "open", statements: [{ isError: false }, { isError: false }] }]);
  const [disputed] = (await state(molecule.id)).discrepancies;
  const marked = { ...disputed!, statements: disputed!.statements.map((one) => ({ ...one, isError: true })) };
  expect(await failure(saveRecords(at.db, context, [{ ...(await state(molecule.id)), kind: "molecule", id: molecule.id, expectedVersion: 3, discrepancies: [marked] }]))).toMatchObject({ code: "invalid" });
});

test("the question is mended where the ruling makes it wrong, and stays where nothing is given", async () => {
  const ruleWith = (question: string, version: number) => ruleDiscrepancy(at.db, desk.editor, { recordId: molecule.id, discrepancyId: "d", version, question, reason: REASON }, { kind: "prefer", statementId: "s0", value: null });
  await ruleWith("What is it by nature?\r\nThe registry looked.", 1);
  expect((await state(molecule.id)).discrepancies[0]?.question).toBe("What is it by nature?\nThe registry looked.");
  await saveRecords(at.db, context, [{ ...(await state(molecule.id)), kind: "molecule", id: molecule.id, expectedVersion: 2, discrepancies: dispute("modality", "Antibody") }]);
  await ruleWith("  ", 3);
  expect((await state(molecule.id)).discrepancies[0]?.question).toBe("Which is it?");
});

test("a ruling can be taken back, and opened again", async () => {
  const before = await state(molecule.id);
  const ruled = await rule(molecule.id, { kind: "prefer", statementId: "s0", value: null });
  if (ruled.outcome !== "saved") throw new Error("not saved");
  await undoSet(at.db, { actor: desk.editor, origin: "desk", reason: "It was too early to say" }, ruled.changeSetId as string);
  expect(await state(molecule.id)).toEqual(before);
  await rule(molecule.id, { kind: "both" }, desk.editor, 3);
  await reopenDiscrepancy(at.db, desk.editor, { recordId: molecule.id, discrepancyId: "d", version: 4, reason: "A new source speaks of it" });
  expect((await state(molecule.id)).discrepancies).toMatchObject([{ status: "open", ruling: null }]);
});

test.each([
  ["a discrepancy that is not there", { discrepancyId: "none" }, "not-found"],
  ["a record that was changed since", { version: 3 }, "conflict"],
  ["no reason", { reason: "so" }, "invalid"],
])("%s is refused, and nothing is written", async (_what, values, code) => {
  const before = await rowsOfAllTables(at.db);
  const disputed = { recordId: molecule.id, discrepancyId: "d", version: 1, reason: REASON, ...values };
  expect(await failure(ruleDiscrepancy(at.db, desk.editor, disputed, { kind: "both" }))).toMatchObject({ code });
  expect(await rowsOfAllTables(at.db)).toEqual(before);
});

test("a statement that is not there, a person who may not", async () => {
  expect(await failure(rule(molecule.id, { kind: "error", statementId: "none" }))).toMatchObject({ code: "invalid" });
  for (const person of [desk.analyst, await addPerson(at.db, "reader")]) expect(await failure(rule(molecule.id, { kind: "both" }, person))).toMatchObject({ code: "forbidden" });
});

describe("recording what a source says otherwise", () => {
  const found = { recordId: molecule.id, version: 1, field: "name", question: "Which name?", reason: REASON, statement: { value: "M One", sourceId: registry.id, locator: null, paraphrase: null } };

  test("an analyst's note waits for an editor, and is a discrepancy once accepted", async () => {
    const submitted = await recordDiscrepancy(at.db, desk.analyst, found);
    if (submitted.outcome !== "proposed") throw new Error("not proposed");
    await accept(at.db, desk.editor, submitted.proposalId);
    expect((await state(molecule.id)).discrepancies).toMatchObject([{ id: "d" }, { field: "name", status: "open", statements: [{ value: "M One", sourceId: registry.id }] }]);
    expect(await verifyData(at.db)).toEqual([]);
  });

  test.each([
    ["field", { field: "colour" }],
    ["field", { field: "names.none.text" }],
    ["field", { field: "constructor" }],
    ["question", { question: "" }],
    ["value", { statement: { ...found.statement, value: "\u202eM" } }],
    ["sourceId", { statement: { ...found.statement, sourceId: molecule.id } }],
  ])("%s is looked at: %o", async (path, values) => {
    expect((await failure(recordDiscrepancy(at.db, desk.editor, { ...found, ...values }))).fields).toContainEqual(expect.objectContaining({ path }));
  });
});

test.each([
  ["program", "territory", "China", "china"],
  ["program", "moleculeId", "M-1", "molecule:m1"],
  ["program", "moleculeId", "M-2", null],
  ["trial", "enrolment", "1,200", 1200],
  ["trial", "enrolment", "12,00", null],
  ["trial", "healthyVolunteers", "No", false],
  ["program", "events.first.date", "2019-10", "2019-10"],
  ["program", "events.first.date", "2021-11-30 (announced)", null],
  ["program", "events.first.date", "31 May 2019", "2019-05-31"],
  ["molecule", "name", "May 2019", "May 2019"],
  ["program", "events", "anything", null],
  ["program", "toString", "anything", null],
] as const)("%s %s: “%s” means %s", async (kind, field, text, value) => expect(await readValue(at.db, kind, field, text)).toBe(value));

