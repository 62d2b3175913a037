import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addTestPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { cite, company, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { undoSet } from "#lib/records/undo-set.ts";
import { NO_HISTORY_PARAMS, type HistoryParams } from "./history-params.ts";
import { recordHistory } from "./record-history.ts";
import { compareVersions, wholeVersion } from "./versions.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
  await save(source, molecule, program, company("c1"));
});
afterEach(() => at.cleanup());

const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);
const DESK = { names: true, all: true };
const PUBLIC = { names: false, all: false };
const history = (params: Partial<HistoryParams> = {}, reader = DESK, id = molecule.id) => recordHistory(at.db, id, { ...NO_HISTORY_PARAMS, ...params }, reader);
const versions = (page: Awaited<ReturnType<typeof history>>) => page.revisions.map(({ version }) => version);
const CITATION = { field: "modality", sourceId: source.id, locator: "Q2", paraphrase: "an antibody" };

async function editAll() {
  await save({ ...molecule, expectedVersion: 1, data: { name: "Emone", modality: "small_molecule", names: [{ id: "code", kind: "code", text: "M-01" }, { id: "inn", kind: "inn", text: "emonib" }] } });
  await save({ ...molecule, expectedVersion: 2, data: { name: "Emone", modality: "antibody", names: [{ id: "inn", kind: "inn", text: "emonib" }] }, citations: [...cite("name", "names"), CITATION] });
}

describe("a history", () => {
  test("says field by field what stood there before and after, and who said so then", async () => {
    await editAll();
    const { revisions } = await history();
    expect(revisions.map(({ version }) => version)).toEqual([3, 2, 1]);
    const told = revisions.map(({ changes }) => changes.map(({ label, item, before, after }) => [label, item, before.words, after.words]));
    expect(told[1]).toEqual([
      ["Name", null, "M1", "Emone"],
      ["Name: text", "Code", "M-1", "M-01"],
      ["Name", null, null, "INN, emonib"],
    ]);
    expect(told[0]).toEqual([
      ["Modality", null, "Small molecule", "Antibody"],
      ["Name", null, "Code, M-01", null],
    ]);
    const [modality] = revisions[0]?.changes ?? [];
    expect(modality?.before.sources).toMatchObject([{ title: "A talk", slug: "talk", locator: "Q1" }]);
    expect(modality?.after.sources).toMatchObject([{ title: "A talk", locator: "Q2", paraphrase: "an antibody" }]);
  });

  test("begins with the values that the record was made with", async () => {
    const { revisions } = await history();
    expect(revisions[0]?.changes.map(({ label, after }) => [label, after.words])).toEqual([["Name", "M1"], ["Modality", "Small molecule"], ["Name", "Code, M-1"], ["Address", "m1"], ["Published for everyone", "yes"]]);
  });

  test("tells of a source that was named while the value stayed, and of an order", async () => {
    await save({ ...molecule, expectedVersion: 1, citations: [...cite("name", "modality", "names"), { ...CITATION, stance: "contradicts" }] });
    const two = [{ id: "code", kind: "code", text: "M-1" }, { id: "inn", kind: "inn", text: "emonib" }];
    await save({ ...molecule, expectedVersion: 2, data: { ...(molecule.data as object), names: two } });
    await save({ ...molecule, expectedVersion: 3, data: { ...(molecule.data as object), names: two.toReversed() } });
    const { revisions } = await history();
    expect(revisions.at(-2)?.changes).toMatchObject([{ label: "Source of modality", item: "Small molecule", before: { words: null }, after: { words: "A talk, Q2: an antibody (contradicts the value)" } }]);
    expect(revisions[0]?.changes).toMatchObject([{ label: "Order: names", before: { words: "Code, M-1; INN, emonib" }, after: { words: "INN, emonib; Code, M-1" } }]);
  });

  test("is narrowed by field, with what is cited for it, and by source", async () => {
    await editAll();
    const other = { ...source, id: "source:filing", slug: "filing", data: { title: "A filing", kind: "interview" } };
    await save(other, { ...molecule, expectedVersion: 3, data: { name: "Emone" }, citations: [{ field: "name", sourceId: other.id, locator: "p. 3" }] });
    expect(versions(await history({ field: "modality" }))).toEqual([4, 3, 1]);
    expect(versions(await history({ field: "names" }))).toEqual([4, 3, 2, 1]);
    expect(versions(await history({ field: "names.inn.text" }))).toEqual([4, 2, 1]);
    expect(versions(await history({ field: "name" }))).toEqual([4, 2, 1]);
    expect(versions(await history({ source: "filing" }))).toEqual([4]);
    expect(versions(await history({ source: "nothing" }))).toEqual([]);
    const { choices } = await history();
    expect(choices.fields.map(({ value }) => value)).toEqual(["modality", "name", "names"]);
    expect(choices.sources.map(({ value }) => value)).toEqual(["filing", "talk"]);
  });

  test("names editor and proposer to those who may read names, and lets them be looked for", async () => {
    const editor = await addTestPerson(at.db, { role: "editor" });
    const analyst = await addTestPerson(at.db, { role: "analyst" });
    await saveRecords(at.db, { actor: editor, proposerId: analyst.id, origin: "desk", reason: "The talk says otherwise" }, [{ ...molecule, expectedVersion: 1, data: { name: "Emone" }, citations: cite("name") }]);
    const { revisions, choices } = await history();
    expect(revisions[0]?.set).toMatchObject({ by: { name: "Test editor" }, proposer: { name: "Test analyst" }, tool: null, reason: "The talk says otherwise" });
    expect(revisions[1]?.set).toMatchObject({ by: null, tool: "test" });
    expect(choices.people.map(({ label }) => label)).toEqual(["Test analyst", "Test editor"]);
    expect(versions(await history({ person: analyst.id }))).toEqual([2]);
    const told = await history({}, PUBLIC);
    expect(JSON.stringify(told)).not.toMatch(/Test (editor|analyst)|test-(editor|analyst)/);
    expect(versions(await history({ person: analyst.id }, PUBLIC))).toEqual([]);
  });

  test("names no record that the public does not see", async () => {
    await save({ ...program, expectedVersion: 1, data: { ...(program.data as object), companies: [{ id: "dev", companyId: "company:c1", role: "developer" }] }, citations: cite("moleculeId", "territory", "events", "companies") });
    await save({ ...company("c1"), expectedVersion: 1, published: false });
    const told = async (reader: typeof DESK) => (await history({}, reader, program.id)).revisions[0]?.changes[0]?.after.words;
    expect(await told(DESK)).toBe("c1, Developer");
    expect(await told(PUBLIC)).toBe("a record that is not published, Developer");
  });

  test("links sets that take one another back", async () => {
    await editAll();
    const last = await at.db.revision.findFirstOrThrow({ orderBy: { id: "desc" } });
    await undoSet(at.db, context, last.changeSetId);
    const { revisions, versionOf } = await history();
    expect(versionOf[revisions[0]?.set.undoes ?? ""]).toBe(3);
    expect(revisions[1]?.set.undoneBy.map((id) => versionOf[id])).toEqual([4]);
  });
});

describe("versions", () => {
  test("any two are compared, the other way round too", async () => {
    await editAll();
    const record = { id: molecule.id, kind: "molecule", version: 3 } as const;
    const there = await compareVersions(at.db, record, 1, 3, DESK);
    expect(there?.changes.map(({ label, before, after }) => [label, before.words, after.words])).toEqual([
      ["Name", "M1", "Emone"],
      ["Modality", "Small molecule", "Antibody"],
      ["Name", "Code, M-1", null],
      ["Name", null, "INN, emonib"],
    ]);
    const back = await compareVersions(at.db, record, 3, 1, DESK);
    expect(back?.changes.find(({ label }) => label === "Modality")).toMatchObject({ before: { words: "Antibody" }, after: { words: "Small molecule" } });
    expect(await compareVersions(at.db, record, 1, 9, DESK)).toBeNull();
    const whole = await wholeVersion(at.db, record, 1, DESK);
    expect(whole?.values.filter(({ words }) => words !== null).map(({ label, words }) => [label, words])).toEqual([["Name", "M1"], ["Modality", "Small molecule"], ["Name", "Code, M-1"]]);
    expect(whole?.sinceThen).toHaveLength(4);
  });
});
