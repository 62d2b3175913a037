import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { ALL_CHANGES } from "#lib/import/decide/change-params.ts";
import { jsonOf, type Sketch } from "#lib/import/ctgov/mapping.fixtures.ts";
import { acceptMatching } from "#lib/import/decide/decide-matching.ts";
import { importerOf } from "#lib/import/importers.ts";
import { makeWorld, nct, type World } from "#lib/import/world.fixtures.ts";
import { undoSet } from "#lib/records/undo-set.ts";
import { fileHere } from "./kept-files.ts";
import { remap } from "./remap.ts";
import { workRun } from "./run.ts";
import { createRun } from "./runs.ts";

let world: World;
let editor: Person;
beforeEach(async () => {
  world = await makeWorld();
  editor = await addPerson(world.db, "editor");
  return world.cleanup;
});

async function imported(...studies: Sketch[]): Promise<string> {
  const file = path.join(world.folder, `${studies.map(({ nctId }) => nctId).join(" ")}.ndjson`);
  writeFileSync(file, studies.map((one) => JSON.stringify(jsonOf(one))).join("\n"));
  const runId = await createRun(world.db, { kind: "ctgov", label: "a test", request: await fileHere(file), startedById: null });
  expect(await workRun(world.db, runId, await importerOf("ctgov"))).toBe("finished");
  return runId;
}

const study = (n: number, drug: string, otherNames: string[], condition: string): Sketch => ({ nctId: nct(n), title: `Study ${n}`, phases: ["PHASE2"], conditions: [condition], drugs: [{ name: drug, otherNames }] });
const waitingNew = async (recordKind: "molecule" | "indication") =>
  (await world.db.importFinding.findMany({ where: { recordKind, status: "open", baseVersion: 0 }, orderBy: { id: "asc" }, select: { title: true } })).map(({ title }) => title);

test("what waits to be made is asked about as soon as a record of that name is held", async () => {
  const first = await imported(study(1, "Mivebresib", [], "Acute Myeloid Leukemia"));
  await imported(study(2, "ABBV-075", ["Mivebresib"], "Leukemia, Acute Myeloid (AML)"));
  await imported(study(3, "ABBV-075", [], "AML"));
  expect(await waitingNew("molecule")).toEqual(["Mivebresib", "ABBV-075"]);
  await acceptMatching(world.db, editor, { ...ALL_CHANGES, runId: first }, "Accepted for a test");
  const questions = (await world.db.importChange.findMany({ where: { status: "open", finding: { status: "open", key: nct(2) }, question: { not: null } }, select: { question: true } })).map(({ question }) => question);
  expect(questions).toContain('Is "ABBV-075" Mivebresib?');
  // Of the two only the study that does not say what else the drug is called still asks for a molecule of its own.
  expect(await world.db.importFinding.findMany({ where: { recordKind: "molecule", status: "open", baseVersion: 0 }, select: { key: true } })).toEqual([{ key: nct(3) }]);
});

test("what was taken back waits as it did when its study is mapped anew: it is not what somebody deleted", async () => {
  const waiting = () => world.db.importChange.findMany({ where: { status: "open", finding: { status: "open" } }, orderBy: [{ recordId: "asc" }, { part: "asc" }], select: { recordId: true, part: true, kind: true, question: true } });
  const runId = await imported({ ...study(1, "ZYX-101", [], "Gout"), sponsor: { name: "Alpha Bio", class: "INDUSTRY" }, start: { date: "2020-01" } });
  const before = await waiting();
  expect(before.length).toBeGreaterThan(4);
  const { changeSetIds } = await acceptMatching(world.db, editor, ALL_CHANGES, "Accepted for a test");
  expect(await waiting()).toEqual([]);
  for (const id of changeSetIds.toReversed()) await undoSet(world.db, { actor: editor, origin: "test", reason: "Taken back for a test" }, id);
  expect(await waiting()).toEqual(before);
  await remap(world.db, await importerOf("ctgov"), [{ key: nct(1), runId }]);
  expect(await waiting()).toEqual(before);
  expect(await acceptMatching(world.db, editor, ALL_CHANGES, "Accepted after all")).toMatchObject({ leftOpen: [] });
  expect(await world.db.record.count({ where: { deletedAt: { not: null } } })).toBe(0);
});
