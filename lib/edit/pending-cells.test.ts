import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { submitChange } from "#lib/review/submit.ts";
import { pendingCells } from "./pending-cells.ts";
import { specOfKind } from "./spec-of-kind.ts";

let at: TestDatabase;
let analyst: Person;

const submit = (actor: Person, ...commands: SaveCommand[]) => submitChange(at.db, { actor, origin: "desk", reason: "As the talk says it" }, commands);
const moleculeWith = (data: Record<string, unknown>): SaveCommand => ({
  ...molecule, expectedVersion: 1, data: { ...(molecule.data as object), ...data },
  citations: [...(molecule.citations ?? []), ...Object.keys(data).map((field) => ({ field, unsourcedReason: "As told" }))],
});
const cells = (person: Person, kind: "molecule" | "program", ids: string[]) => pendingCells(at.db, person, specOfKind(kind), ids);

beforeAll(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, molecule, program]);
  analyst = await addPerson(at.db, "analyst");
});
afterAll(() => at.cleanup());

test("a field of which something waits has it in words, with who proposes it and the way there", async () => {
  expect(await cells(analyst, "molecule", ["molecule:m1"])).toEqual(new Map());
  const first = await submit(analyst, moleculeWith({ modality: "antibody" }));
  if (first.outcome !== "proposed") throw new Error("it was saved");
  expect((await cells(analyst, "molecule", ["molecule:m1"])).get("molecule:m1")).toEqual({
    modality: { proposed: [{ words: "Antibody", by: analyst.name }], href: `/desk/review/${first.proposalId}` },
  });

  await submit(analyst, moleculeWith({ modality: "peptide", mechanism: "blocks it" }));
  const both = (await cells(analyst, "molecule", ["molecule:m1"])).get("molecule:m1");
  expect(both?.modality).toEqual({ proposed: [{ words: "Antibody", by: analyst.name }, { words: "Peptide", by: analyst.name }], href: "/desk/review?record=molecule%3Am1" });
  expect(both?.mechanism?.proposed).toEqual([{ words: "blocks it", by: analyst.name }]);
});

test("a record that the proposal would make goes by its name, and a list is marked as a whole", async () => {
  const id = String((program as { id: string }).id);
  const made: SaveCommand = { kind: "indication", id: "indication:new", slug: "new", expectedVersion: 0, data: { name: "A new disease" }, citations: [{ field: "name", unsourcedReason: "As told" }] };
  const data = { ...(program.data as object), indicationId: "indication:new", events: [{ id: "far", kind: "reached", stage: "approved" }] };
  const citations = [...(program.citations ?? []).filter(({ field }) => !/^(indicationId|events)/.test(field)), ...["indicationId", "events"].map((field) => ({ field, unsourcedReason: "As told" }))];
  await submit(analyst, made, { ...program, expectedVersion: 1, data, citations });
  const pending = (await cells(analyst, "program", [id])).get(id);
  expect(pending?.indicationId?.proposed).toEqual([{ words: "A new disease", by: analyst.name }]);
  expect(pending?.events?.proposed).toEqual([{ words: null, by: analyst.name }]);
});

test("who may not read proposals sees none", async () => {
  expect(await cells(await addPerson(at.db, "reader"), "molecule", ["molecule:m1"])).toEqual(new Map());
});
