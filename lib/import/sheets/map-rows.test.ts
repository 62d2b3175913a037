import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { compare } from "#lib/import/compare/compare.ts";
import { readStatement } from "#lib/import/compare/read-statement.ts";
import { heldRecords } from "#lib/records/current.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { mapRows } from "./map-rows.ts";
import { previewSheet, type SheetChoices } from "./preview-sheet.ts";
import { readSheet } from "./read-sheet.ts";
import type { SheetRequest } from "./request.ts";
import { all, makeFolder } from "./sheet.fixtures.ts";

let at: TestDatabase;
const folder = makeFolder();
beforeAll(async () => {
  at = await makeTestDatabase();
  await seedDatabase(at.db, [interview, registry, press]);
});
afterAll(async () => {
  folder.remove();
  await at.cleanup();
});

const look = (text: string, choices: SheetChoices = {}) => previewSheet(at.db, { file: folder.write("sheet.csv", text), name: "sheet.csv", day: "2026-01-15" }, choices);

async function mapped(request: SheetRequest) {
  const batches = await all(readSheet(request, { position: 0, cursor: null }, new AbortController().signal));
  return mapRows(at.db, request, batches.flatMap(({ things }) => things).filter(({ error }) => error === undefined));
}

/** What a sheet says of records, as changes against what is held. */
async function read(text: string, choices: SheetChoices = {}) {
  const { request } = await look(text, choices);
  const rows = await mapped(request);
  const statements = rows.flatMap((row) => row.statements.map(readStatement));
  const held = await heldRecords(at.db, statements.map(({ id }) => id));
  const changes = statements.filter(({ kind }) => kind !== "source").flatMap((statement) => compare(statement, held.get(statement.id)?.state ?? null).changes.map(({ kind, part, after, question }) => ({ of: statement.kind, kind, part, after, question })));
  return { rows, statements, unmapped: rows.flatMap((row) => row.unmapped), changes: changes.filter(({ kind }) => kind !== "support") };
}

test("a stranger's sheet: columns by other names, records by theirs, words as questions", async () => {
  const looked = await look("Drug;Disease;Country;Developer;Phase;Since\nBrand-New 1;chronic myeloid leukaemia;USA;Nobody Knows Bio;Ph II;Q3 2026\n");
  expect(looked.request.columns.map(({ target }) => target)).toEqual(["moleculeId", "indicationId", "territory", "companies.companyId", "events.stage", "events.date"]);
  expect(looked.columns.map(({ sure }) => sure)).toEqual([false, false, false, false, false, false]);
  expect(looked.columns[4]?.words).toEqual([{ text: "Ph II", count: 1, value: "phase_2", sure: false }]);
  expect(looked.columns[2]?.words).toEqual([{ text: "USA", count: 1, value: "us", sure: true }]);
  const { statements, unmapped } = await read("Drug;Disease;Country;Developer;Phase;Since\nBrand-New 1;chronic myeloid leukaemia;USA;Nobody Knows Bio;Ph II;Q3 2026\n");
  const cml = await at.db.record.findFirstOrThrow({ where: { kind: "indication", title: "Chronic myeloid leukaemia" } });
  expect(statements.map(({ kind, data }) => [kind, data.name ?? data.title ?? null])).toEqual([["source", "sheet.csv"], ["molecule", "Brand-New 1"], ["company", "Nobody Knows Bio"], ["program", null]]);
  const [source, molecule, company, program] = statements;
  expect(source?.data).toEqual({ title: "sheet.csv", kind: "dataset", retrieved: "2026-01-15" });
  expect(molecule?.doubts["*"]?.question).toBe("No molecule is called “Brand-New 1”. Should there be a record of it?");
  expect(program?.data).toMatchObject({ moleculeId: molecule?.id, indicationId: cml.id, territory: "us", companies: [{ companyId: company?.id, role: "developer" }], events: [{ kind: "reached", stage: "phase_2", date: "2026-Q3" }] });
  const [event] = (program?.data.events ?? []) as { id: string }[];
  expect(program?.doubts).toEqual({ [`events.${event?.id}`]: { question: "Is “Ph II” Phase 2?" } });
  expect(program?.citations.find(({ field }) => field === `events.${event?.id}`)).toMatchObject({ sourceId: source?.id, locator: "row 2, column Phase" });
  expect(program?.citations.find(({ field }) => field === `events.${event?.id}.date`)).toMatchObject({ locator: "row 2, column Since" });
  expect(unmapped).toEqual([]);
});

test("a word that was answered is certain from then on; one that means nothing is left out", async () => {
  const text = "Drug,Indication,Territory,Phase,Status\nBrand-New 1,chronic myeloid leukaemia,China,Ph II,???\n";
  const { request } = await look(text, { columns: [null, null, null, { values: { "ph ii": "phase_2_3" } }, { values: { "???": null } }] });
  const [row] = await mapped(request);
  expect(row?.statements.at(-1)).toMatchObject({ data: { events: [{ stage: "phase_2_3" }] }, doubts: {} });
  expect(row?.unmapped).toEqual([]);
});

test("what means none of the values waits, and the rest of the row is read", async () => {
  const { unmapped, statements } = await read("Molecule,Indication,Territory,Stage\nBrand-New 1,chronic myeloid leukaemia,Atlantis,Galore\n");
  expect(unmapped).toEqual([
    { what: "territory", text: "Atlantis", reason: "“Atlantis” is none of the values of territory." },
  ]);
  // Without its territory it would be another program: the whole row waits.
  expect(statements).toEqual([]);
  const other = await read("Molecule,Indication,Territory,Stage\nBrand-New 1,chronic myeloid leukaemia,China,Galore\n");
  expect(other.unmapped.map(({ what, text }) => [what, text])).toEqual([["value", "Galore"]]);
});

test("a name that is nearly one that is held is a question, with what it may be", async () => {
  const { changes } = await read("Company,City\nAscentage Pharma Group Corp Ltd,Nowhere\n", { kind: "company" });
  const ascentage = await at.db.record.findFirstOrThrow({ where: { kind: "company", title: "Ascentage Pharma" } });
  const { request } = await look("Company,City\nAscentage Pharma Group Corp Ltd,Nowhere\n", { kind: "company" });
  const [row] = await mapped(request);
  expect(row?.statements.at(-1)).toMatchObject({ id: ascentage.id, doubts: { city: { question: "Is “Ascentage Pharma Group Corp Ltd” Ascentage Pharma?", about: { what: "company", text: "Ascentage Pharma Group Corp Ltd", recordId: ascentage.id } } } });
  expect(changes.map(({ part }) => part)).toEqual(["city"]);
});

test("an abbreviation of another letter is another disease", async () => {
  const { statements } = await read("Molecule,Indication,Territory,Stage\nHQP1351,CLL,China,Phase 3\n");
  const cml = await at.db.record.findFirstOrThrow({ where: { kind: "indication", slug: "cml" } });
  expect(statements.map(({ id }) => id)).not.toContain(cml.id);
  expect(statements.find(({ kind }) => kind === "program")?.data.indicationId).not.toBe(cml.id);
  expect(statements.find(({ kind }) => kind === "indication")).toMatchObject({ data: { name: "CLL" }, doubts: { "*": { question: expect.stringContaining("Near it are: Chronic myeloid leukaemia") } } });
});

test("names whose figures differ are different things", async () => {
  const { statements } = await read("Molecule,Type\nAPG-2576,Small molecule\n", { kind: "molecule" });
  expect(statements.at(-1)?.data).toMatchObject({ name: "APG-2576", modality: "small_molecule" });
  expect(statements.at(-1)?.id).not.toContain("molecule:");
});

test("a name written with other signs is a question, one that is remembered is not", async () => {
  const text = "Drug,Indication,Territory,Stage\nHQP 1351,chronic myeloid leukaemia,China,Phase 3\n";
  const { rows } = await read(text);
  const held = await at.db.record.findFirstOrThrow({ where: { kind: "molecule", slug: "hqp1351" } });
  expect(Object.values(rows[0]?.statements.at(-1)?.doubts ?? {})[0]?.about).toEqual({ what: "molecule", text: "HQP 1351", recordId: held.id });
  const person = await at.db.user.create({ data: { id: "u1", name: "Somebody", email: "somebody@example.org", emailVerified: true, role: "analyst", createdAt: new Date(), updatedAt: new Date() } });
  await at.db.importMapping.create({ data: { id: "m1", kind: "sheet", what: "molecule", text: "HQP 1351", normalized: "hqp 1351", recordId: held.id, createdById: person.id, createdAt: new Date() } });
  expect(Object.keys((await read(text)).rows[0]?.statements.at(-1)?.doubts ?? {})).toEqual([]);
  await at.db.importMapping.deleteMany();
});

test("names in one cell are several items; what differs in number is a problem at its column", async () => {
  const { statements } = await read("NCT ID,Title,Conditions,Countries,Sponsor,Collaborators\nNCT99999999,A study,cancer; leukaemia,China|Australia,New Sponsor,One; Two\n");
  expect(statements.at(-1)?.data).toMatchObject({
    nctId: "NCT99999999",
    conditions: [{ name: "cancer" }, { name: "leukaemia" }],
    countries: [{ name: "China" }, { name: "Australia" }],
    companies: [{ role: "sponsor" }, { role: "collaborator" }, { role: "collaborator" }],
  });
  const { problems } = await look("Molecule,Stage,Since\nX,Phase 1; Phase 2; Phase 3,2019; 2020\n", { kind: "program" });
  expect(problems).toEqual([{ row: 2, column: "Since", reason: "It names 2 things, and column Stage names 3." }]);
});

test("an agreement with its parties, territory and money", async () => {
  const { statements, unmapped } = await read("Deal,Licensor,Licensee,Molecule,Territory,Upfront,Currency,Signed\nA licence,Ascentage Pharma,New Buyer,Unheard-of drug,Japan,\"100,000,000\",USD,31 May 2019\n", {
    kind: "partnership",
    columns: [null, null, null, null, null, null, { target: "terms.currency@upfront" }],
  });
  expect(statements.at(-1)?.data).toMatchObject({
    title: "A licence", signed: "2019-05-31",
    parties: [{ companyId: "company:ascentage-pharma", role: "licensor" }, { role: "licensee" }],
    molecules: [{ description: "Unheard-of drug" }],
    territories: [{ territory: "japan", included: true }],
    terms: [{ kind: "upfront", amount: 100_000_000, currency: "USD" }],
  });
  expect(unmapped).toEqual([]);
  const bare = await read("Deal,Upfront\nA licence,100\n", { kind: "partnership" });
  expect(bare.unmapped).toEqual([{ what: "value", text: "100", reason: "An amount goes with a currency, in a column of its own." }]);
});

test("where a program stands is what its steps come to: nothing is stated twice", async () => {
  const program = await at.db.program.findFirstOrThrow({ where: { stage: { not: null }, status: { not: null }, indicationId: { not: null }, territory: { not: null }, setting: null }, orderBy: { id: "asc" }, select: { stage: true, status: true, stageDate: true, record: { select: { slug: true } } } });
  const header = "Slug,Stage,Status,Since\n";
  const columns = [{ target: "record.address" }, null, null, null];
  const same = await read(`${header}${program.record.slug},${program.stage},${program.status},${program.stageDate ?? ""}\n`, { kind: "program", columns });
  expect(same.changes).toEqual([]);
  const left = await read(`${header}${program.record.slug},${program.stage},Discontinued,\n`, { kind: "program", columns });
  expect(left.changes).toEqual([expect.objectContaining({ kind: "new_item", after: expect.objectContaining({ kind: "left", stage: program.stage, status: "discontinued" }) })]);
});

test("a stage that is planned has not been reached", async () => {
  const { statements } = await read("Molecule,Indication,Territory,Stage,Status\nBrand-New 2,chronic myeloid leukaemia,China,Phase 3,Planned\nBrand-New 3,chronic myeloid leukaemia,China,Phase 3 planned,\n");
  const steps = statements.filter(({ kind }) => kind === "program").map(({ data, doubts }) => [data.events, Object.values(doubts).map(({ question }) => question)]);
  expect(steps).toEqual([
    [[{ id: expect.any(String), kind: "guided", stage: "phase_3" }], ["Is Phase 3 planned, and not reached yet?"]],
    [[{ id: expect.any(String), kind: "guided", stage: "phase_3" }], []],
  ]);
});

test("the row can name its source; the same document is one record", async () => {
  const text = "Company,City,Source,URL,Page\nNew One,Here,A report,https://example.org/report,page 3\nNew Two,There,A report,http://www.example.org/report/,page 9\nNew Three,There,,,\n";
  const { statements } = await read(text, { kind: "company" });
  const sources = statements.filter(({ kind }) => kind === "source");
  expect(new Set(sources.map(({ id }) => id)).size).toBe(2);
  expect(sources[0]?.data).toEqual({ title: "A report", kind: "other", url: "https://example.org/report" });
  const [one, , three] = statements.filter(({ kind }) => kind === "company");
  expect(one?.citations.find(({ field }) => field === "city")).toMatchObject({ sourceId: sources[0]?.id, locator: "page 3", paraphrase: "Given in sheet.csv, row 2, column City." });
  expect(three?.citations.find(({ field }) => field === "city")).toMatchObject({ locator: "row 4, column City", paraphrase: null });
  const held = await at.db.source.findFirstOrThrow({ where: { url: { not: null } } });
  const known = await read(`Company,City,URL\nNew One,Here,${held.url}\n`, { kind: "company" });
  expect(known.rows[0]).toMatchObject({ sourceId: held.id });
  expect(known.statements.some(({ kind }) => kind === "source")).toBe(false);
});

test("a source that is held can be named for the whole sheet", async () => {
  const held = await at.db.source.findFirstOrThrow();
  const { statements } = await read("Company,City\nNew One,Here\n", { kind: "company", source: { of: "record", id: held.id } });
  expect(statements.map(({ kind }) => kind)).toEqual(["company"]);
  expect(statements[0]?.citations.every(({ sourceId }) => sourceId === held.id)).toBe(true);
});

test("records are made only where that is wanted", async () => {
  const { statements, unmapped } = await read("Molecule,Originator\nHQP1351,Nobody Knows Bio\n", { kind: "molecule", makesRecords: false });
  expect(unmapped).toEqual([{ what: "company", text: "Nobody Knows Bio", reason: "No company that is held is called so." }]);
  expect(statements.map(({ kind }) => kind)).not.toContain("company");
});

test("a row that does not say which of several programs it is of waits", async () => {
  const { unmapped, statements } = await read("Molecule,Stage\nHQP1351,Phase 3\n", { kind: "program" });
  expect(unmapped).toEqual([{ what: "program", text: "HQP1351", reason: expect.stringContaining("it can be of several") }]);
  expect(statements).toEqual([]);
});

test("a record that lacks what it needs is refused with the reason", async () => {
  const { request, first } = await look("Expected event,Kind,When\nSomething,Readout,2027\n", { kind: "catalyst" });
  expect(first[0]?.error).toContain("or another record that it is of is needed");
  await expect(mapped(request)).rejects.toThrow("does not give all that such a record needs");
});

test("the same sheet read twice states the same", async () => {
  const text = "Drug,Disease,Country,Developer,Phase,Since\nBrand-New 1,a new disease,USA,Nobody Knows Bio,Phase 2,Q3 2026\nBrand-New 1,a new disease,USA,Nobody Knows Bio,Phase 2,Q3 2026\n";
  const [one, two] = [await read(text), await read(text)];
  expect(one.statements).toEqual(two.statements);
  const programs = one.statements.filter(({ kind }) => kind === "program");
  expect(programs.map(({ id }) => id)).toEqual([programs[0]?.id, programs[0]?.id]);
});
