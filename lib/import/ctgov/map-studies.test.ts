import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { heldRecords } from "#lib/records/current.ts";
import { saveRecords } from "#lib/records/save.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import type { Mapped } from "#lib/import/compare/statement.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { jsonOf, readOf, type Sketch } from "./mapping.fixtures.ts";
import { mapStudies } from "./map-studies.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await makeTestDatabase();
});
afterEach(() => database.cleanup());

const seeded = () => seedDatabase(database.db, [interview, registry, press]);
const save = (commands: SaveCommand[]) => saveRecords(database.db, { actor: { kind: "system", name: "import" }, origin: "test", reason: "a test of mapping" }, commands);
const commandsOf = (mapped: readonly Mapped[]): SaveCommand[] => {
  const statements = new Map(mapped.flatMap((one) => one.statements).map((one) => [one.id, one]));
  return [...statements.values()].map(({ kind, id, slug, data, citations }) => ({ kind, id, slug, expectedVersion: 0, data, citations }));
};

/** What a statement says that its record does not hold: values and items, by path. */
async function news(mapped: Mapped): Promise<string[]> {
  const held = await heldRecords(database.db, mapped.statements.map(({ id }) => id));
  return mapped.statements.flatMap(({ kind, id, data }) => {
    const state = held.get(id)?.state;
    if (!state) return [`new ${kind}`];
    return Object.entries(data).flatMap(([field, value]) => {
      const there = state.data[field];
      if (!Array.isArray(value)) return (there ?? null) === (value ?? null) ? [] : [`${kind} ${field}`];
      const items = Array.isArray(there) ? there : [];
      return value.flatMap((item) => {
        const own = items.find((one) => one.id === item.id);
        return own && Object.entries(item).every(([part, given]) => own[part] === given) ? [] : [`${kind} ${field}.${item.id}`];
      });
    });
  });
}

const PIVOTAL: Sketch = {
  nctId: "NCT04126681",
  title: "A Pivotal Study of HQP1351 in Patients With Chronic Myeloid Leukemia in Chronic Phase",
  sponsor: { name: "Ascentage Pharma Group Inc.", class: "INDUSTRY" },
  collaborators: [{ name: "HealthQuest Pharma Inc.", class: "INDUSTRY" }],
  phases: ["PHASE2"],
  status: "ACTIVE_NOT_RECRUITING",
  start: { date: "2019-10-21", type: "ACTUAL" },
  enrolment: { count: 144, type: "ACTUAL" },
  conditions: ["Chronic Myeloid Leukemia"],
  countries: ["China"],
  drugs: [{ name: "HQP1351", otherNames: ["olverembatinib"] }],
};

test("a study that is held as the registry has it brings what was not seen, and nothing else", async () => {
  await seeded();
  const [mapped] = await mapStudies(database.db, [readOf(PIVOTAL)]);
  expect(mapped).toMatchObject({ key: "NCT04126681", sourceId: "source:clinicaltrials-gov-nct04126681", unmapped: [] });
  expect(await news(mapped as Mapped)).toEqual(["source published", "trial primaryCompletion", "trial healthyVolunteers"]);
  expect(mapped?.statements.flatMap(({ doubts }) => Object.keys(doubts))).toEqual([]);
});

test("the studies of the seed's other rows make no record that is held otherwise", async () => {
  await seeded();
  const ascentage = { name: "Ascentage Pharma Group Inc.", class: "INDUSTRY" };
  const rows: Sketch[] = [
    { nctId: "NCT06423911", sponsor: ascentage, phases: ["PHASE3"], conditions: ["Chronic Myeloid Leukemia", "CML", "CML, Chronic Phase"], drugs: [{ name: "HQP1351" }, { name: "Bosutinib", arms: ["C"] }], arms: { A: "EXPERIMENTAL", C: "ACTIVE_COMPARATOR" }, countries: ["China", "United States"], start: { date: "2024-02-05", type: "ACTUAL" } },
    { nctId: "NCT03387332", sponsor: ascentage, collaborators: [{ name: "Suzhou Yasheng Pharmaceutical Co., Ltd.", class: "INDUSTRY" }], phases: ["PHASE1"], status: "TERMINATED", conditions: ["Small Cell Lung Cancer and Other Solid Tumors"], drugs: [{ name: "APG-1252" }], countries: ["China"], start: { date: "2017-12-01", type: "ACTUAL" }, completion: { date: "2021-04-15", type: "ACTUAL" } },
    { nctId: "NCT06757855", sponsor: { name: "Institute of Hematology & Blood Diseases Hospital, China", class: "OTHER" }, phases: ["PHASE1", "PHASE2"], conditions: ["Blast-phase CML"], drugs: [{ name: "Olverembatinib" }], start: { date: "2025-01-26", type: "ACTUAL" } },
    { nctId: "NCT04126707", sponsor: ascentage, collaborators: [{ name: "HealthQuest Pharma Inc." }], phases: ["PHASE1"], status: "COMPLETED", healthyVolunteers: true, conditions: ["Healthy Volunteers"], drugs: [{ name: "[14C] HQP1351" }], completion: { date: "2020-01-13", type: "ACTUAL" } },
  ];
  const mapped = await mapStudies(database.db, rows.map(readOf));
  expect(mapped.map(({ statements }) => statements.map(({ kind, id }) => (kind === "trial" ? id : kind)))).toEqual([
    ["source", "trial:nct06423911"],
    ["source", "trial:nct03387332"],
    ["source", "trial:nct06757855"],
    ["source", "trial:nct04126707"],
  ]);
  const molecules = mapped.map(({ statements }) => statements.at(-1)?.data.molecules);
  expect(molecules).toEqual([
    [{ id: "hqp1351", moleculeId: "molecule:hqp1351", name: null, role: "investigational" }, { id: "bosutinib", moleculeId: null, name: "Bosutinib", role: "comparator" }],
    [{ id: "apg-1252", moleculeId: "molecule:apg-1252", name: null, role: "investigational" }],
    [{ id: "hqp1351", moleculeId: "molecule:hqp1351", name: null, role: "investigational" }],
    [{ id: "hqp1351", moleculeId: "molecule:hqp1351", name: null, role: "investigational" }],
  ]);
});

const NEW: Sketch = {
  nctId: "NCT00000007",
  title: "AB-101 in Leukemia",
  sponsor: { name: "Acme Biologics, Inc.", class: "INDUSTRY" },
  collaborators: [{ name: "National Cancer Institute (NCI)", class: "NIH" }, { name: "Kite, A Gilead Company", class: "INDUSTRY" }],
  phases: ["PHASE1", "PHASE2"],
  start: { date: "2020-05", type: "ACTUAL" },
  enrolment: { count: 30, type: "ESTIMATED" },
  conditions: ["Acute Myeloid Leukemia (AML)", "Hodgkin Lymphoma"],
  meshes: [{ id: "D015470", term: "Leukemia, Myeloid, Acute" }],
  countries: ["United States", "Germany"],
  drugs: [{ name: "AB-101 + Azacitidine", type: "BIOLOGICAL" }, { name: "Placebo", arms: ["C"] }, { name: "Biopsy", type: "PROCEDURE" }],
  arms: { A: "EXPERIMENTAL", C: "PLACEBO_COMPARATOR" },
};

test("what a study of something unknown states can be saved as it is, and mapped again it brings nothing", async () => {
  await seeded();
  const mapped = await mapStudies(database.db, [readOf(NEW)]);
  await save(commandsOf(mapped));
  const [again] = await mapStudies(database.db, [readOf(NEW)]);
  expect(await news(again as Mapped)).toEqual([]);
  // Its own steps are stated each time, for its next version may change them.
  expect(again?.statements.map(({ kind }) => kind)).toEqual(["source", "program", "program", "trial"]);
  expect(again?.unmapped.map(({ text }) => text)).toEqual(["Azacitidine"]);
});

test("two studies of one sponsor and one drug speak of one company, one molecule and one program", async () => {
  const [one, two] = await mapStudies(database.db, [readOf(NEW), readOf({ ...NEW, nctId: "NCT00000008", sponsor: { name: "Acme Biologics", class: "INDUSTRY" } })]);
  const ids = (mapped: Mapped | undefined) => mapped?.statements.filter(({ kind }) => kind !== "source" && kind !== "trial").map(({ id }) => id);
  expect(ids(one)).toEqual(ids(two));
  expect(ids(one)).toHaveLength(9);
});

test("in a batch an early study that began late is no step of the new program", async () => {
  const study = (nctId: string, phase: string, date: string): Sketch => ({ nctId, sponsor: { name: "Acme", class: "INDUSTRY" }, phases: [phase], start: { date, type: "ACTUAL" }, conditions: ["Gout"], countries: ["Japan"], drugs: [{ name: "AB-101" }] });
  const mapped = await mapStudies(database.db, [study("NCT00000001", "PHASE1", "2015-01"), study("NCT00000002", "PHASE3", "2018-01"), study("NCT00000003", "PHASE1", "2020-01")].map(readOf));
  const programs = mapped.map(({ statements }) => statements.find(({ kind }) => kind === "program"));
  expect(new Set(programs.map((program) => program?.id)).size).toBe(1);
  expect(programs.map((program) => (program?.data.events as { id: string }[] | undefined)?.map(({ id }) => id))).toEqual([["phase-1-nct00000001"], ["phase-3-nct00000002"], undefined]);
  expect(programs[2]?.citations.filter(({ field }) => field.startsWith("events"))).toEqual([]);
});

test("what was remembered and what was saved since counts at the next batch", async () => {
  await seeded();
  const sketch: Sketch = { nctId: "NCT00000009", sponsor: { name: "Somebody", class: "OTHER" }, drugs: [{ name: "The Ascentage drug" }] };
  const answer = async () => (await mapStudies(database.db, [readOf(sketch)]))[0];
  expect((await answer())?.unmapped.map(({ text }) => text)).toEqual(["The Ascentage drug"]);
  await database.db.user.create({ data: { id: "u", name: "U", email: "u@example.org", emailVerified: true, createdAt: new Date(0), updatedAt: new Date(0) } });
  const mapping = { id: "m", kind: "ctgov" as const, what: "molecule" as const, text: "The Ascentage drug", normalized: "the ascentage drug", createdById: "u", createdAt: new Date(0) };
  await database.db.importMapping.create({ data: { ...mapping, recordId: "molecule:hqp1351" } });
  expect((await answer())?.statements.at(-1)?.data.molecules).toMatchObject([{ id: "hqp1351", moleculeId: "molecule:hqp1351" }]);
  await database.db.importMapping.update({ where: { id: "m" }, data: { recordId: null } });
  expect((await answer())?.unmapped).toEqual([]);
  await database.db.importMapping.delete({ where: { id: "m" } });
  await save([{ kind: "molecule", id: "molecule:new", slug: "new", expectedVersion: 0, data: { name: "The Ascentage drug" }, citations: [{ field: "name", unsourcedReason: "A test." }] }]);
  expect((await answer())?.statements.at(-1)?.data.molecules).toMatchObject([{ moleculeId: "molecule:new" }]);
});

test("the record of the source is found by its address, however it is written", async () => {
  await save([{ kind: "source", id: "source:mine", slug: "mine", expectedVersion: 0, data: { title: "The study", kind: "registry", url: "https://www.clinicaltrials.gov/study/NCT00000009/" }, citations: [] }]);
  const [mapped] = await mapStudies(database.db, [readOf({ nctId: "NCT00000009" })]);
  expect(mapped?.sourceId).toBe("source:mine");
  expect(mapped?.statements[0]).toMatchObject({ id: "source:mine", slug: "mine", data: expect.not.objectContaining({ url: expect.anything() }) });
});

test("what is no study, or could not be read, states nothing", async () => {
  const read = readOf({});
  const things = [{ ...read, raw: "{" }, { ...read, raw: "[]" }, { ...read, error: "broken" }, { ...read, raw: JSON.stringify({ studies: [jsonOf({})] }) }];
  expect(await mapStudies(database.db, things)).toEqual([]);
});

test("studies of a batch that write one disease in several ways propose one indication, with its other names", async () => {
  const written = ["ALL", "Acute Lymphoblastic Leukemia (ALL)", "Leukemia, Acute Lymphoblastic", "acute lymphoblastic leukaemias", "Lupus"];
  const mapped = await mapStudies(database.db, written.map((condition, place) => readOf({ nctId: `NCT0000010${place}`, phases: ["PHASE2"], conditions: [condition], drugs: [{ name: "ZZ-1234" }] })));
  const indications = mapped.map(({ statements }) => statements.find(({ kind }) => kind === "indication"));
  expect(new Set(indications.slice(0, 4).map((one) => one?.id)).size).toBe(1);
  expect(indications.map((one) => one?.data.name)).toEqual([...Array(4).fill("Acute Lymphoblastic Leukemia"), "Lupus"]);
  expect(indications.map((one) => (one?.data.names as { kind: string; text: string }[] | undefined)?.map(({ kind, text }) => [kind, text]))).toEqual([
    [["abbreviation", "ALL"]], [["abbreviation", "ALL"]], [["alias", "Leukemia, Acute Lymphoblastic"]], undefined, undefined,
  ]);
  // What is proposed does not wait as unmapped as well.
  expect(mapped.flatMap(({ unmapped }) => unmapped)).toEqual([]);
});
