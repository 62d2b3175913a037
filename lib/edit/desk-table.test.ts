import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { saveRecords } from "#lib/records/save.ts";
import { context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { readDeskParams } from "./desk-params.ts";
import { deskTable } from "./desk-table.ts";

let test_: TestDatabase;
let editor: Person;

const talk = (field: string) => ({ field, sourceId: "source:talk", locator: "Q7" });
const company = { kind: "company" as const, id: "company:acme", slug: "acme", expectedVersion: 0, data: { name: "Acme" }, citations: [talk("name")] };
const inStage = (id: string, territory: string, events: object[]) => ({
  kind: "program" as const, id: `program:${id}`, slug: id, expectedVersion: 0,
  data: { moleculeId: "molecule:m1", territory, events, companies: [{ id: "dev", companyId: "company:acme", role: "developer" }, { id: "opt", companyId: "company:acme", role: "option_holder" }] },
  citations: ["moleculeId", "territory", "events", "companies"].map(talk),
});

beforeAll(async () => {
  test_ = await makeTestDatabase();
  editor = await addPerson(test_.db, "editor");
  await saveRecords(test_.db, context, [
    source, company, molecule, program,
    inStage("early", "us", [{ id: "e", kind: "reached", stage: "discovery" }]),
    inStage("late", "eu", [{ id: "e", kind: "reached", stage: "approved" }, { id: "l", kind: "left", stage: "approved", status: "withdrawn" }]),
    inStage("planned", "japan", [{ id: "g", kind: "guided", stage: "phase_3" }]),
  ]);
});
afterAll(() => test_.cleanup());

const table = (raw: Record<string, string>) => deskTable(test_.db, editor, "program", readDeskParams("program", raw));
const slugs = async (raw: Record<string, string>) => (await table(raw)).rows.map(({ slug }) => slug);

test("a program is shown with its stage, status and companies, which follow from what it holds", async () => {
  const { derived, rows } = await table({});
  expect(derived.map(({ label }) => label)).toEqual(["Companies", "Stage", "Status", "Last changed"]);
  const row = (slug: string) => rows.find((one) => one.slug === slug)?.derived;
  expect(row("late")).toMatchObject({ companies: "Acme", stage: "Approved", status: "Withdrawn" });
  expect(row("planned")).toMatchObject({ companies: "Acme", stage: "Phase 3 planned" });
  expect(row("early")?.updated).toMatch(/^\d{1,2} [A-Z][a-z]{2} \d{4}$/);
});

test("stages are in the order of development; what is in none comes last, either way", async () => {
  const up = await slugs({ sort: "stage" });
  expect([up[0], up.at(-2), up.at(-1)]).toEqual(["early", "late", "planned"]);
  const down = await slugs({ sort: "-stage" });
  expect([down[0], down.at(-2), down.at(-1)]).toEqual(["late", "early", "planned"]);
  expect(await slugs({ sort: "-stage", q: "m1 united states" })).toEqual(["early"]);
});

test("other kinds say when they were changed", async () => {
  const { derived, rows } = await deskTable(test_.db, editor, "company", readDeskParams("company", {}));
  expect(derived.map(({ name }) => name)).toEqual(["updated"]);
  expect(rows[0]?.derived.updated).toMatch(/\d{4}$/);
});
