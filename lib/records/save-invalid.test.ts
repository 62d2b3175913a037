import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "./command.ts";
import { cite, company, context, failure, molecule, program, rowsOfAllTables, source, sum } from "./save.fixtures.ts";
import { saveRecords } from "./save.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
});
afterEach(() => at.cleanup());

const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);

const invalid: [what: string, command: SaveCommand, path: string, message: string][] = [
  ["an unknown field", { ...molecule, data: { name: "M1", colour: "red" }, citations: cite("name") }, "molecule/m1", "unknown field colour"],
  ["a value outside the vocabulary", { ...molecule, data: { name: "M1", modality: "potion" } }, "molecule/m1 modality", "must be one of small_molecule"],
  ["a missing field", { ...molecule, data: {} }, "molecule/m1 name", "is missing"],
  ["an empty name", { ...molecule, data: { name: "  " } }, "molecule/m1 name", "must not be empty"],
  ["a date that is none", { ...source, data: { title: "A talk", kind: "interview", said: "2019-02-30" } }, "source/talk said", "must be a date"],
  ["a date that is none, in a list", { ...program, data: { moleculeId: "molecule:m1", events: [{ id: "first", kind: "reached", stage: "phase_1", date: "May 2019" }] } }, "program/p1 events.first.date", "must be a date"],
  ["a step that happened at an expected date", { ...program, data: { moleculeId: "molecule:m1", events: [{ id: "first", kind: "reached", stage: "phase_1", date: "2030 guided" }] } }, "program/p1 events.first.date", "expected date"],
  ["an item's id used twice", { ...molecule, data: { name: "M1", names: [{ id: "a", kind: "code", text: "1" }, { id: "a", kind: "code", text: "2" }] } }, "molecule/m1 names.a.id", "used twice"],
  ["an invisible character", { ...molecule, data: { name: "M\u200b1" } }, "molecule/m1 name", "invisible"],
  ["a slug with capitals", { ...molecule, slug: "M1" }, "molecule/M1 slug", "must be a-z"],
  ["a value without a citation", { ...molecule, citations: cite("name", "names") }, "molecule/m1 modality", "has no citation"],
  ["no citation at all", { ...molecule, citations: [] }, "molecule/m1 names.code.text", "has no citation"],
  ["a citation of nothing", { ...molecule, citations: cite("name", "modality", "names", "summary") }, "molecule/m1 citations", "summary, which has no value"],
  ["the same citation twice", { ...molecule, citations: cite("name", "name", "modality", "names") }, "molecule/m1 citations", "twice"],
  ["a citation without source or reason", { ...molecule, citations: [{ field: "name" }] }, "molecule/m1 citations.0.sourceId", "needs a source"],
  ["a citation with source and reason", { ...molecule, citations: [{ field: "name", sourceId: "source:talk", unsourcedReason: "none" }] }, "molecule/m1 citations.0.sourceId", "needs a source"],
  ["a source that is not there", { ...molecule, citations: [...cite("name", "modality"), { field: "names", sourceId: "source:gone", locator: "Q1" }] }, "molecule/m1 citations.names", "names no source: source:gone"],
  ["a reference to the wrong kind", { ...program, data: { moleculeId: "source:talk" }, citations: cite("moleculeId") }, "program/p1 moleculeId", "names no molecule: source:talk"],
  ["a reference to nothing", { ...program, data: { moleculeId: "molecule:gone" }, citations: cite("moleculeId") }, "program/p1 moleculeId", "names no molecule: molecule:gone"],
];

test.each(invalid)("%s is refused, and the field is named", async (_what, command, path, message) => {
  const base = [source, molecule].filter(({ id }) => id !== command.id);
  const error = await failure(save(...base, command));
  expect(error.code).toBe("invalid");
  expect(error.fields).toContainEqual({ path, message: expect.stringContaining(message) });
  expect(error.message).toContain(path);
  expect(sum(await rowsOfAllTables(at.db))).toBe(0);
});

test.each([
  ["the same program", [source, molecule, program, { ...program, id: "program:p2", slug: "p2" }], "program/p2 moleculeId", "tracked already"],
  ["a slug that is taken", [source, { ...source, id: "source:other" }], "source/talk slug", "taken"],
  ["the same name", [source, { ...molecule, data: { name: "M1", names: [{ id: "a", kind: "inn", text: "x" }, { id: "b", kind: "inn", text: "x" }] }, citations: cite("name", "names") }], "molecule/m1 names", "twice"],
] satisfies [string, SaveCommand[], string, string][])("%s twice is refused, and the field is named", async (_what, commands, path, message) => {
  const error = await failure(save(...commands));
  expect({ code: error.code, fields: error.fields }).toEqual({ code: "invalid", fields: [{ path, message: expect.stringContaining(message) }] });
  expect(sum(await rowsOfAllTables(at.db))).toBe(0);
});

test.each([
  ["a kind that is none", [{ ...source, kind: "constructor" as never }], "constructor/talk kind"],
  ["an id with a blank", [{ ...source, id: "../ <b>" }], "source/talk id"],
  ["no version", [{ ...source, expectedVersion: undefined as never }], "source/talk expectedVersion"],
  ["its own parent", [source, { ...company("a"), data: { name: "a", parentId: "company:a" }, citations: cite("name", "parentId") }], "company/a parentId"],
  ["two that are each other's parent", [source, ...["a", "b"].map((slug) => ({ ...company(slug), data: { name: slug, parentId: `company:${slug === "a" ? "b" : "a"}` }, citations: cite("name", "parentId") }))], "company/a parentId"],
  ["a citation that says neither where nor what", [source, { ...company("a"), citations: [{ field: "name", sourceId: "source:talk" }] }], "company/a citations.0.locator"],
  ["a value that sources only contradict", [source, { ...company("a"), citations: cite("name").map((one) => ({ ...one, stance: "contradicts" as const })) }], "company/a name"],
] satisfies [string, SaveCommand[], string][])("%s is refused, and the field is named", async (_what, commands, path) => {
  const error = await failure(save(...commands));
  expect({ code: error.code, paths: error.fields.map((field) => field.path) }).toEqual({ code: "invalid", paths: [path] });
  expect(sum(await rowsOfAllTables(at.db))).toBe(0);
});

test("a record is of one kind for ever", async () => {
  await save(source, company("a"));
  const error = await failure(save({ ...molecule, id: "company:a", expectedVersion: 1 }));
  expect(error.fields).toEqual([{ path: "molecule/m1 kind", message: "is company, and cannot change" }]);
  expect(await at.db.molecule.count()).toBe(0);
});

test("what a command leaves out stays as it is: a draft is not published, a deleted record not revived", async () => {
  await save({ ...source, published: false, deleted: true });
  await save({ ...source, expectedVersion: 1, data: { title: "Another title", kind: "interview" } });
  expect(await at.db.record.findFirst({ select: { version: true, publishedAt: true, deletedAt: true } })).toEqual({ version: 2, publishedAt: null, deletedAt: expect.any(Date) });
});

test("every field that breaks a rule is named at once", async () => {
  const error = await failure(save(source, { ...molecule, slug: "-", data: { name: "", modality: "potion", extra: 1 } }));
  expect(error.fields.map(({ path }) => path)).toEqual(expect.arrayContaining(["molecule/- slug", "molecule/- name", "molecule/- modality", "molecule/-"]));
});

test("an unsourced value is saved where it says why", async () => {
  await save({ ...molecule, data: { name: "M1" }, citations: [{ field: "name", unsourcedReason: "Known from the label on the vial" }] });
  expect(await at.db.citation.findMany({ select: { sourceId: true, unsourcedReason: true } })).toEqual([{ sourceId: null, unsourcedReason: "Known from the label on the vial" }]);
});

test("a reason shorter than ten characters is refused", async () => {
  const error = await failure(saveRecords(at.db, { ...context, reason: "  because    " }, [source]));
  expect({ code: error.code, paths: error.fields.map(({ path }) => path) }).toEqual({ code: "invalid", paths: ["reason"] });
  expect(sum(await rowsOfAllTables(at.db))).toBe(0);
});

test("who may not save is told so before anything is looked at", async () => {
  const error = await failure(saveRecords(at.db, { ...context, actor: { kind: "anonymous" } }, [{ ...molecule, data: {} }]));
  expect(error).toMatchObject({ code: "unauthenticated", status: 401, fields: [] });
  expect(sum(await rowsOfAllTables(at.db))).toBe(0);
});
