import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import SQLite from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { AppError } from "#lib/errors.ts";
import { verifyData } from "#lib/records/verify.ts";
import { INTERVIEW, said } from "#seed/interview/cite.ts";
import { interview } from "#seed/interview/interview.ts";
import type { SeedModule, SeedRecord } from "#seed/module.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";

const ALL = [interview, registry, press];
const CHINA = "program:hqp1351-cml-tki-refractory-china";
const SHARED = path.resolve(import.meta.dirname, "../../shared");
const REGISTRY_FACTS = path.join(SHARED, "ctgov/ascentage.md");
const GENES = path.join(SHARED, "reference/hgnc_complete_set.txt.gz");
const DISEASES = path.join(SHARED, "reference/mondo_exactmatch_mesh.sssom.tsv");
const INTERVIEW_TEXT = path.join(SHARED, "interview/interview.txt");

const opened: TestDatabase[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.cleanup();
});

async function seeded(...modules: SeedModule[]): Promise<TestDatabase> {
  const database = await makeTestDatabase();
  opened.push(database);
  await seedDatabase(database.db, modules);
  return database;
}

/** Every row of every table of Phaseline. */
function dump(file: string): Record<string, unknown[]> {
  const db = new SQLite(file, { readonly: true });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'").pluck().all() as string[];
  const rows = Object.fromEntries(tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
  db.close();
  return rows;
}

test("seeding again changes no row and makes no revision", async () => {
  const { db, file } = await seeded(...ALL);
  const before = dump(file);
  expect(before.Revision?.length).toBeGreaterThan(100);
  const report = await seedDatabase(db, ALL);
  expect(report.map(({ skipped }) => skipped)).toEqual([true, true, true]);
  expect(dump(file)).toEqual(before);
});

test("a module that comes later builds on what is held, as on a fresh database", async () => {
  const { db } = await seeded(interview);
  await seedDatabase(db, ALL);
  const fresh = await seeded(...ALL);
  const states = (database: TestDatabase["db"]) => database.record.findMany({ orderBy: { id: "asc" }, select: { id: true, title: true, version: true, searchText: true } });
  expect(await states(db)).toEqual(await states(fresh.db));
});

test("the interview alone: stages", async () => {
  const { db } = await seeded(interview);
  const china = await db.program.findUniqueOrThrow({ where: { id: CHINA } });
  expect(china).toMatchObject({ stage: "pivotal_phase_2", stageDate: "2019-05", registrational: true, status: "active", territory: "china" });
  const others = await db.program.findMany({ where: { id: { not: CHINA } }, orderBy: { id: "asc" }, include: { events: true } });
  expect(others.map(({ id, stage, status, territory, events }) => [id, stage, status, territory, events.length])).toEqual([
    ["program:apg-1252-not-stated", null, null, null, 0],
    ["program:apg-2449-not-stated", null, null, null, 0],
    ["program:hqp8361-solid-tumours", null, null, null, 0],
  ]);
});

test("the interview alone: molecules, partnerships, discrepancies", async () => {
  const { db } = await seeded(interview);
  const molecules = await db.record.findMany({ where: { kind: "molecule" }, orderBy: { slug: "asc" }, select: { slug: true } });
  expect(molecules.map(({ slug }) => slug)).toEqual(["apg-1252", "apg-2449", "hqp1351", "hqp8361"]);
  expect(await db.molecule.count({ where: { modality: { not: null } } })).toBe(0);
  const inAlliance = await db.partnershipMolecule.findMany({ where: { recordId: "partnership:ascentage-md-anderson" }, orderBy: { position: "asc" } });
  expect(inAlliance.map(({ moleculeId, count }) => [moleculeId, count])).toEqual([["molecule:hqp1351", null], [null, 4]]);
  const discrepancies = await db.discrepancy.findMany({ orderBy: { id: "asc" }, select: { id: true, field: true, recordId: true } });
  expect(discrepancies).toEqual([
    { id: "bcr-abl-or-bcl-abl", field: "targets.bcr-abl1.targetId", recordId: "molecule:hqp1351" },
    { id: "one-company-two-names", field: "name", recordId: "company:msd" },
    { id: "pd-l1-or-pd-1", field: "molecules.genor-candidate.description", recordId: "partnership:ascentage-genor-combination-trials" },
    { id: "said-in-may-or-later", field: "said", recordId: `source:${INTERVIEW}` },
    { id: "third-generation-gleevec", field: "summary", recordId: "molecule:hqp1351" },
  ]);
});

test("the interview alone: nothing from elsewhere but the table of gene symbols", async () => {
  const { db } = await seeded(interview);
  const sources = await db.source.findMany({ orderBy: { id: "asc" }, select: { id: true, kind: true } });
  expect(sources).toEqual([
    { id: "source:hgnc-complete-set-2019", kind: "dataset" },
    { id: `source:${INTERVIEW}`, kind: "interview" },
  ]);
  const cited = await db.citation.findMany({ select: { recordId: true, sourceId: true, locator: true } });
  expect(cited.filter(({ locator }) => locator === null)).toEqual([]);
  const outside = cited.filter(({ sourceId }) => sourceId !== `source:${INTERVIEW}`);
  expect(outside.filter(({ recordId }) => !recordId.startsWith("target:"))).toEqual([]);
  expect(await db.trial.count()).toBe(0);
  expect(await db.name.count({ where: { kind: "inn" } })).toBe(0);
});

test("values that follow from the interview show their derivation", async () => {
  const { db } = await seeded(interview);
  const derived = await db.citation.findMany({ where: { derivation: { not: null } }, select: { recordId: true, field: true } });
  for (const [recordId, field] of [
    [CHINA, "events.phase-1.date"],
    [CHINA, "events.phase-1.stage"],
    ["molecule:hqp1351", "milestones.ash-oral-presentation.date"],
    ["partnership:ascentage-unity-compound-library", "signed"],
    ["partnership:ascentage-md-anderson", "end"],
  ])
    expect(derived).toContainEqual({ recordId, field });
});

test("no source is said to state what another one adds to a list", () => {
  const parts = ALL.flatMap(({ name, records }) => records.map((record) => ({ module: name, ...record })));
  const items = (part: (typeof parts)[number], field: string) => (Array.isArray(part.data[field]) ? part.data[field].length : 0);
  const overstated = parts.flatMap(({ module, kind, slug, citations = [] }) =>
    citations.flatMap(({ field }) =>
      parts.some((other) => other.module !== module && other.kind === kind && other.slug === slug && items(other, field) > 0) ? [`${module}: ${slug}.${field}`] : [],
    ),
  );
  expect(overstated).toEqual([]);
});

test("all three modules: HQP1351 runs from Phase 1 to launch, and what is derived agrees", async () => {
  const { db } = await seeded(...ALL);
  const china = await db.program.findUniqueOrThrow({ where: { id: CHINA }, include: { events: { orderBy: { dateUntil: "asc" } } } });
  expect(china).toMatchObject({ stage: "launched", stageDate: "2021-12-18", status: "active" });
  expect(china.events.map(({ stage, date }) => [stage, date])).toEqual([
    ["phase_1", "2016 inferred"],
    ["pivotal_phase_2", "2019-05"],
    ["filed", "2020-10"],
    ["approved", "2021-11"],
    ["launched", "2021-12-18"],
  ]);
  const open = await db.program.findUniqueOrThrow({ where: { id: "program:apg-2449-not-stated" } });
  expect(open).toMatchObject({ stage: null, status: null, indicationId: null, territory: null });
  expect(await verifyData(db)).toEqual([]);
});

test("all three modules: a registrational mark only where a source gives one", async () => {
  const { db } = await seeded(...ALL);
  const events = await db.stageEvent.findMany({ where: { registrational: true }, orderBy: [{ recordId: "asc" }, { id: "asc" }], select: { recordId: true, kind: true, stage: true } });
  expect(events).toEqual([
    { recordId: "program:apg-2449-nsclc-alk-positive-tki-resistant-china", kind: "guided", stage: "phase_3" },
    { recordId: "program:apg-2449-nsclc-alk-positive-treatment-naive-china", kind: "guided", stage: "phase_3" },
    { recordId: "program:hqp1351-cml-chronic-phase", kind: "reached", stage: "phase_3" },
    { recordId: CHINA, kind: "reached", stage: "pivotal_phase_2" },
    { recordId: "program:hqp1351-gist-sdh-deficient", kind: "reached", stage: "phase_3" },
    { recordId: "program:hqp1351-ph-all-newly-diagnosed", kind: "guided", stage: "phase_3" },
  ]);
});

const broken = (record: SeedRecord): SeedModule => ({ ...interview, name: "broken", records: [...interview.records, record] });
const molecule = (data: SeedRecord["data"], fields: string[]): SeedRecord => ({ kind: "molecule", slug: "broken", data, citations: said("Q1", "made up for this test", fields) });

test.each([
  ["an unknown target", molecule({ name: "X", targets: [{ id: "none", targetId: "target:none" }] }, ["name", "targets"]), "molecule/broken targets.none.targetId", "names no target: target:none"],
  ["a value without a citation", molecule({ name: "X", summary: "Y" }, ["name"]), "molecule/broken summary", "has no citation, and is not marked as unsourced"],
  ["a citation without a value", molecule({ name: "X" }, ["name", "summary"]), "molecule/broken citations", "cite the field summary, which has no value"],
])("a module with %s fails by name and writes nothing", async (_what, record, field, message) => {
  const { db, file } = await seeded();
  const error = await seedDatabase(db, [broken(record)]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).fields).toEqual([{ path: field, message }]);
  expect((error as AppError).message).toContain(field);
  expect(Object.entries(dump(file)).filter(([, rows]) => rows.length)).toEqual([]);
});

/** Every text of a module that a reader can meet. */
function textsOf(module: SeedModule): string[] {
  const texts: string[] = [];
  const collect = (value: unknown) => {
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) collect(part);
  };
  collect(module.records);
  return texts;
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const runs = (text: string, length: number) => {
  const all = words(text);
  return all.slice(length - 1).map((_, start) => all.slice(start, start + length).join(" "));
};

test.skipIf(!existsSync(INTERVIEW_TEXT))("no eight words in a row are the interview's (skipped where ../shared/interview is absent)", () => {
  const theirs = new Set(runs(readFileSync(INTERVIEW_TEXT, "utf8"), 8));
  expect(theirs.size).toBeGreaterThan(1000);
  const ours = ALL.flatMap(textsOf).flatMap((text) => runs(text, 8));
  expect(ours.filter((run) => theirs.has(run))).toEqual([]);
});

test.skipIf(!existsSync(REGISTRY_FACTS))("every NCT id of the registry's facts is a trial (skipped where ../shared/ctgov is absent)", async () => {
  const { db } = await seeded(...ALL);
  const stated = [...new Set(readFileSync(REGISTRY_FACTS, "utf8").match(/NCT\d{8}/g))].sort();
  const trials = await db.trial.findMany({ orderBy: { nctId: "asc" }, select: { nctId: true } });
  expect(stated.length).toBeGreaterThan(10);
  expect(trials.map(({ nctId }) => nctId)).toEqual(stated);
});

test.skipIf(!existsSync(GENES))("targets agree with the table of gene symbols (skipped where ../shared/reference is absent)", async () => {
  const { db } = await seeded(interview);
  const [head = [], ...rows] = gunzipSync(readFileSync(GENES)).toString("utf8").split("\n").map((row) => row.split("\t"));
  const column = (row: string[], name: string) => (row[head.indexOf(name)] ?? "").replaceAll('"', "");
  const targets = await db.target.findMany({ where: { hgncId: { not: null } }, include: { record: { include: { names: true, citations: true } } } });
  expect(targets.length).toBe(7);
  for (const target of targets) {
    const row = rows.find(([id]) => id === target.hgncId) ?? [];
    expect([column(row, "symbol"), column(row, "name"), column(row, "uniprot_ids")]).toEqual([target.name, target.fullName, target.uniprot]);
    expect(column(row, "gene_family").split("|")).toContain(target.family);
    const listed = target.record.citations.some(({ field, locator }) => field === "names.as-said" && locator === target.hgncId);
    const aliases = column(row, "alias_symbol").toLowerCase().split("|");
    for (const { normalized } of target.record.names) expect([normalized, aliases.includes(normalized)]).toEqual([normalized, listed]);
  }
});

test.skipIf(!existsSync(DISEASES))("MONDO and MeSH ids are rows of the table of matches (skipped where ../shared/reference is absent)", async () => {
  const { db } = await seeded(...ALL);
  const table = readFileSync(DISEASES, "utf8");
  const matched = await db.indication.findMany({ where: { mondoId: { not: null } } });
  expect(matched.length).toBeGreaterThan(3);
  for (const { mondoId, meshId } of matched) expect(table).toMatch(new RegExp(`^${mondoId}\\t[^\\t]*\\tskos:exactMatch\\tmesh:${meshId}\\t`, "m"));
});
