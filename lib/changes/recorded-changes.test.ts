import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAsOf } from "#lib/db/as-of-database.ts";
import { NOW } from "#lib/db/as-of.ts";
import type { Database } from "#lib/db/client.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { cite, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { DEFAULTS } from "#lib/programs/pipeline-params.ts";
import { changesList, type ChangesPageOf } from "./changes-list.ts";

let database: TestDatabase;
const open: Database[] = [];
const moments: string[] = [];

/** A moment that lies after all that was saved and before all that will be. */
async function pass() {
  await setTimeout(5);
  moments.push(new Date().toISOString());
  await setTimeout(5);
}

beforeAll(async () => {
  database = await makeTestDatabase();
  const save = (...commands: SaveCommand[]) => saveRecords(database.db, context, commands);
  await save(source, molecule, program);
  await pass();
  await save({ ...molecule, expectedVersion: 1, data: { ...(molecule.data as object), modality: "antibody" }, citations: cite("name", "modality", "names") });
  await pass();
  await save({ ...program, expectedVersion: 1, deleted: true });
  await pass();
});
afterAll(async () => {
  for (const db of open) await db.$disconnect();
  await database.cleanup();
});

function between(from: string, to: string, which?: ChangesPageOf) {
  const [before, after] = [from, to].map((recorded) => openAsOf({ ...NOW, recorded }, `file:${database.file}`)) as [Database, Database];
  open.push(before, after);
  return changesList(before, after, { by: "moment", from, to }, which);
}

test("a value that was put otherwise is a correction, with what stood before and what stands", async () => {
  const { programs, corrected } = await between(moments[0] as string, moments[1] as string);
  expect(programs).toEqual([]);
  expect(corrected.revisions.map(({ record, changes }) => [record.id, changes.map(({ field, before, after }) => [field, before.words, after.words])])).toEqual([["molecule:m1", [["modality", "Small molecule", "Antibody"]]]]);
});

test("a program that was deleted has vanished, and keeps the sources that it had", async () => {
  const { programs, counts, citations } = await between(moments[1] as string, moments[2] as string);
  expect(counts).toEqual({ vanished: 1 });
  expect(programs).toMatchObject([{ id: "program:p1", before: { stage: "pivotal_phase_2" }, after: null, row: { slug: "p1" } }]);
  expect(citations.some(({ recordId, source: said }) => recordId === "program:p1" && said?.slug === "talk")).toBe(true);
});

test("what has vanished is among the choices of the filters, as it was when it was there", async () => {
  const [from, to] = [moments[1] as string, moments[2] as string];
  for (const filter of [DEFAULTS, { ...DEFAULTS, territory: ["china"] }]) {
    const { total, facets } = await between(from, to, { filter, page: 1 });
    expect([total, facets.territory, facets.modality, facets.source]).toEqual([
      1,
      [{ value: "china", label: "China", count: 1 }],
      [{ value: "antibody", label: "Antibody", count: 1 }],
      [{ value: "talk", label: "A talk", count: 1 }],
    ]);
  }
});

test("before anything was held all of it is new", async () => {
  expect((await between("2016-01-01T00:00:00.000Z", moments[0] as string)).counts).toEqual({ new: 1 });
});

test("a filter narrows what was corrected to what is told of with the programs that it leaves", async () => {
  const [from, to] = [moments[0] as string, moments[1] as string];
  const filtered = (filter: object) => between(from, to, { filter: { ...DEFAULTS, ...filter }, page: 1 });
  expect((await filtered({ territory: ["china"] })).corrected.revisions).toHaveLength(1);
  expect((await filtered({ territory: ["japan"] })).corrected.revisions).toEqual([]);
});

const cited = cite("moleculeId", "territory", "events", "setting");

test("pages go on where the last one ended, and there is none beyond the last", async () => {
  const many = Array.from({ length: 205 }, (_, index): SaveCommand => ({ ...program, id: `program:m${index}`, slug: `m${index}`, data: { ...(program.data as object), setting: `setting ${String(index).padStart(3, "0")}` }, citations: cited }));
  await saveRecords(database.db, context, many);
  await pass();
  const page = async (number: number | null) => (await between(moments[2] as string, moments[3] as string, { filter: DEFAULTS, page: number })).programs.map(({ id }) => id);
  const [first, second, third, all] = [await page(1), await page(2), await page(3), await page(null)];
  expect([first.length, second.length, third.length]).toEqual([200, 5, 0]);
  expect([...first, ...second]).toEqual(all);
  expect(new Set(all).size).toBe(205);
});

test("corrections go on too, and say whether there are more", async () => {
  for (let version = 1; version <= 3; version++) await saveRecords(database.db, context, Array.from({ length: 40 }, (_, index): SaveCommand => ({ ...program, id: `program:m${index}`, slug: `m${index}`, expectedVersion: version, data: { ...(program.data as object), setting: `setting ${version} of ${index}` }, citations: cited })));
  await pass();
  const page = async (number: number | null) => (await between(moments[3] as string, moments[4] as string, { filter: DEFAULTS, page: number })).corrected;
  const [first, second, all] = [await page(1), await page(2), await page(null)];
  expect([first.revisions.length, first.more, second.revisions.length, second.more, all.revisions.length, all.more]).toEqual([100, true, 20, false, 120, false]);
});
