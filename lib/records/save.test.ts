import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { AppError } from "#lib/errors.ts";
import { currentState } from "./current.ts";
import type { Change } from "./diff.ts";
import type { SaveCommand } from "./command.ts";
import { saveRecords, type SaveContext } from "./save.ts";
import type { CitationInput } from "./state.ts";
import { verifyData } from "./verify.ts";

const context: SaveContext = { actor: { kind: "system", name: "test" }, origin: "test", reason: "A test of the gate" };
const cite = (...fields: string[]): CitationInput[] => fields.map((field) => ({ field, sourceId: "source:talk", locator: "Q1", paraphrase: "so it was said" }));

const source: SaveCommand = { kind: "source", id: "source:talk", slug: "talk", expectedVersion: 0, data: { title: "A talk", kind: "interview", said: "2019-12-04" } };
const molecule: SaveCommand = {
  kind: "molecule",
  id: "molecule:m1",
  slug: "m1",
  expectedVersion: 0,
  data: { name: "M1", modality: "small_molecule", names: [{ id: "code", kind: "code", text: "M-1" }] },
  citations: cite("name", "modality", "names"),
};
const program: SaveCommand = {
  kind: "program",
  id: "program:p1",
  slug: "p1",
  expectedVersion: 0,
  data: {
    moleculeId: "molecule:m1",
    territory: "china",
    events: [
      { id: "first", kind: "reached", stage: "phase_1", date: "2016 inferred" },
      { id: "pivotal", kind: "reached", stage: "pivotal_phase_2", date: "2019-05", registrational: true },
    ],
  },
  citations: cite("moleculeId", "territory", "events"),
};
const company = (slug: string): SaveCommand => ({ kind: "company", id: `company:${slug}`, slug, expectedVersion: 0, data: { name: slug }, citations: cite("name") });

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
});
afterEach(() => at.cleanup());

const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);

/** The failure of a save, which must be one that was foreseen. */
async function failure(saving: Promise<unknown>): Promise<AppError> {
  const error = await saving.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

async function rowsOfAllTables(): Promise<Record<string, number>> {
  const tables = await at.db.$queryRawUnsafe<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'");
  const counts = await Promise.all(tables.map(({ name }) => at.db.$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM "${name}"`)));
  return Object.fromEntries(tables.map(({ name }, index) => [name, Number(counts[index]?.[0]?.n)]));
}
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);

async function changesOf(id: string, version: number) {
  const revision = await at.db.revision.findUniqueOrThrow({ where: { recordId_version: { recordId: id, version } } });
  return revision.changes as unknown as Change[];
}

describe("what is valid", () => {
  test("is saved as one change set, in whatever order the commands refer to each other", async () => {
    const saved = await save(program, molecule, source);
    expect(saved).toEqual([program, molecule, source].map(({ id }) => ({ id, version: 1, changed: true })));
    expect(await at.db.changeSet.findMany({ select: { actor: true, origin: true, reason: true } })).toEqual([{ actor: "test", origin: "test", reason: "A test of the gate" }]);
    expect(await at.db.revision.count()).toBe(3);
  });

  test("derives what follows from it", async () => {
    await save(program, molecule, source);
    expect(await at.db.program.findUniqueOrThrow({ where: { id: program.id } })).toMatchObject({
      key: "molecule:m1||china|",
      stage: "pivotal_phase_2",
      status: "active",
      registrational: true,
      lastEventId: "pivotal",
      stageDate: "2019-05",
      stageFrom: "2019-05-01",
      stageUntil: "2019-05-31",
    });
    const { title, searchText } = await at.db.record.findUniqueOrThrow({ where: { id: program.id } });
    expect(title).toBe("M1, indication not stated, China");
    expect(searchText).toContain("m1");
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("renames the program when its molecule gets another name", async () => {
    await save(program, molecule, source);
    await save({ ...molecule, expectedVersion: 1, data: { ...(molecule.data as object), name: "Emone" } });
    const { title, version } = await at.db.record.findUniqueOrThrow({ where: { id: program.id } });
    expect({ title, version }).toEqual({ title: "Emone, indication not stated, China", version: 1 });
    expect(await verifyData(at.db)).toEqual([]);
  });

  test("without a change makes no revision and no change set", async () => {
    await save(molecule, source);
    expect(await save({ ...molecule, expectedVersion: 1 })).toEqual([{ id: molecule.id, version: 1, changed: false }]);
    expect(await at.db.revision.count()).toBe(2);
    expect(await at.db.changeSet.count()).toBe(1);
  });

  test("keeps what each field was before and is after", async () => {
    await save(molecule, source);
    await save({
      ...molecule,
      expectedVersion: 1,
      data: { name: "Emone", modality: null, names: [{ id: "code", kind: "code", text: "M-01" }, { id: "inn", kind: "inn", text: "emonib" }] },
      citations: cite("name", "names"),
    });
    const changes = new Map((await changesOf(molecule.id, 2)).map(({ field, before, after }) => [field, [before, after]]));
    expect(changes.get("name")).toEqual(["M1", "Emone"]);
    expect(changes.get("modality")).toEqual(["small_molecule", null]);
    expect(changes.get("names.code.text")).toEqual(["M-1", "M-01"]);
    expect(changes.get("names.inn.text")).toEqual([null, "emonib"]);
    expect(changes.get("names.order")).toEqual([["code"], ["code", "inn"]]);
    expect([...changes.keys()]).not.toContain("names.code.kind");
  });

  test("leaves the earlier snapshot as it was", async () => {
    await save(molecule, source);
    const before = await currentState(at.db, molecule.id);
    await save({ ...molecule, expectedVersion: 1, data: { name: "Emone" }, citations: cite("name") });
    const first = await at.db.revision.findUniqueOrThrow({ where: { recordId_version: { recordId: molecule.id, version: 1 } } });
    expect(first.snapshot).toEqual(before?.state);
  });

  test("hides what is deleted or a draft and keeps its rows", async () => {
    await save(molecule, source);
    await save({ ...molecule, expectedVersion: 1, deleted: true, published: false });
    const record = await at.db.record.findUniqueOrThrow({ where: { id: molecule.id } });
    expect(record.deletedAt).not.toBeNull();
    expect(record.publishedAt).toBeNull();
    expect(await at.db.name.count()).toBe(1);
  });
});

describe("what is invalid", () => {
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
    ["a source that is not there", { ...molecule, citations: [...cite("name", "modality"), { field: "names", sourceId: "source:gone" }] }, "molecule/m1 citations.names", "names no source: source:gone"],
    ["a reference to the wrong kind", { ...program, data: { moleculeId: "source:talk" }, citations: cite("moleculeId") }, "program/p1 moleculeId", "names no molecule: source:talk"],
    ["a reference to nothing", { ...program, data: { moleculeId: "molecule:gone" }, citations: cite("moleculeId") }, "program/p1 moleculeId", "names no molecule: molecule:gone"],
  ];

  test.each(invalid)("%s is refused, and the field is named", async (_what, command, path, message) => {
    const base = [source, molecule].filter(({ id }) => id !== command.id);
    const error = await failure(save(...base, command));
    expect(error.code).toBe("invalid");
    expect(error.fields).toContainEqual({ path, message: expect.stringContaining(message) });
    expect(error.message).toContain(path);
    expect(sum(await rowsOfAllTables())).toBe(0);
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
    expect(sum(await rowsOfAllTables())).toBe(0);
  });

  test("who may not save is told so before anything is looked at", async () => {
    const error = await failure(saveRecords(at.db, { ...context, actor: { kind: "anonymous" } }, [{ ...molecule, data: {} }]));
    expect(error).toMatchObject({ code: "forbidden", status: 403, fields: [] });
    expect(sum(await rowsOfAllTables())).toBe(0);
  });
});

describe("a stale version", () => {
  test("is a conflict that returns both and overwrites nothing", async () => {
    await save(molecule, source);
    await save({ ...molecule, expectedVersion: 1, data: { name: "Theirs" }, citations: cite("name") });
    const before = await rowsOfAllTables();
    const error = await failure(save({ ...molecule, expectedVersion: 1, data: { name: "Mine" }, citations: cite("name") }));
    expect(error).toMatchObject({ code: "conflict", status: 409 });
    expect(error.details).toMatchObject({ current: { version: 2, state: { data: { name: "Theirs" } } }, yours: { data: { name: "Mine" } } });
    expect((await at.db.molecule.findUniqueOrThrow({ where: { id: molecule.id } })).name).toBe("Theirs");
    expect(await rowsOfAllTables()).toEqual(before);
  });

  test("of a record that is there already, or not there yet, is a conflict too", async () => {
    await save(molecule, source);
    expect((await failure(save(molecule))).code).toBe("conflict");
    expect((await failure(save({ ...company("c1"), expectedVersion: 3 }))).code).toBe("conflict");
  });

  test("two savers at once: one wins, the other is told", async () => {
    await save(molecule, source);
    const rename = (name: string) => save({ ...molecule, expectedVersion: 1, data: { name }, citations: cite("name") });
    const outcomes = await Promise.allSettled([rename("One"), rename("Two"), rename("Three")]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "conflict" });
    expect(await at.db.revision.count({ where: { recordId: molecule.id } })).toBe(2);
  });
});

describe("all or nothing", () => {
  const five = (third: SaveCommand) => [source, company("c1"), third, company("c4"), company("c5")];

  test("the third of five is stale: no row in any table", async () => {
    expect((await failure(save(...five({ ...company("c3"), expectedVersion: 7 })))).code).toBe("conflict");
    expect(sum(await rowsOfAllTables())).toBe(0);
  });

  test("the third of five takes the slug of the second: no row in any table", async () => {
    const error = await failure(save(...five({ ...company("c1"), id: "company:c3" })));
    expect(error.fields).toEqual([{ path: "company/c1 slug", message: "is taken by another record" }]);
    expect(sum(await rowsOfAllTables())).toBe(0);
  });

  test("the database itself refuses the third of five: no row in any table", async () => {
    const same = { ...program, id: "program:p2", slug: "p2" };
    await expect(save(source, program, same, molecule, company("c5"))).rejects.toThrow("Unique constraint failed");
    expect(sum(await rowsOfAllTables())).toBe(0);
  });

  test("the connection serves the next save after a failed one", async () => {
    await failure(save(...five({ ...company("c3"), expectedVersion: 7 })));
    await save(...five(company("c3")));
    expect(await at.db.record.count()).toBe(5);
  });
});

describe("slugs", () => {
  test("after a rename the old slug leads to the record", async () => {
    await save(molecule, source);
    await save({ ...molecule, slug: "emone", expectedVersion: 1 });
    expect(await at.db.oldSlug.findMany()).toEqual([{ kind: "molecule", slug: "m1", recordId: molecule.id }]);
    expect((await at.db.record.findUniqueOrThrow({ where: { id: molecule.id } })).slug).toBe("emone");
  });

  test("an old slug is taken for others, and free for the record itself", async () => {
    await save(molecule, source);
    await save({ ...molecule, slug: "emone", expectedVersion: 1 });
    const other = { ...molecule, id: "molecule:m2", data: { name: "M2" }, citations: cite("name") };
    expect((await failure(save(other))).fields).toEqual([{ path: "molecule/m1 slug", message: "is taken by another record" }]);
    await save({ ...molecule, expectedVersion: 2 });
    expect((await at.db.oldSlug.findMany()).map(({ slug }) => slug)).toEqual(["emone"]);
  });

  test("are each kind's own", async () => {
    await save(source, { ...company("m1"), slug: "m1" }, molecule);
    expect(await at.db.record.count({ where: { slug: "m1" } })).toBe(2);
  });
});
