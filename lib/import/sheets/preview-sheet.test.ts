import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { createRun } from "#lib/import/runs/runs.ts";
import { workRun } from "#lib/import/runs/run.ts";
import { sheetImporter } from "./importer.ts";
import { previewSheet, type SheetChoices } from "./preview-sheet.ts";
import { rememberColumns } from "./remembered.ts";
import { REASON_HEADER, setAsideHeader, setAsideLine } from "./set-aside.ts";
import { makeFolder, workbookOf } from "./sheet.fixtures.ts";

let at: TestDatabase;
const folder = makeFolder();
beforeAll(async () => {
  at = await makeTestDatabase();
});
afterAll(async () => {
  folder.remove();
  await at.cleanup();
});

const look = (content: string | Buffer, choices: SheetChoices = {}, name = "sheet.csv") => previewSheet(at.db, { file: folder.write(name, content), name, day: "2026-01-15" }, choices);
const places = ({ problems }: Awaited<ReturnType<typeof look>>) => problems.map(({ row, column, reason }) => [row, column, reason]);

test("every problem is told with its row and column", async () => {
  const looked = await look('NCT number,Enrollment,Start date,Phase\nNCT00000001,many,yesterday,Phase 1\nNCT1,12,2019-02-30,Phase 1\n,5,2019,Phase 1\nNCT00000002,"1,200",2019,Phase 1,more\nNCT00000003,7,May 2019,Phase 1\n');
  expect(looked).toMatchObject({ rows: 5, broken: 4, problemCount: 6, request: { kind: "trial", headerRow: 1, rows: 5 } });
  expect(places(looked)).toEqual([
    [2, "Enrollment", "“many” is no whole number in figures, such as 1200."],
    [2, "Start date", expect.stringContaining("Write it as 31 May 2019")],
    [3, "NCT number", "“NCT1” must be like NCT04126681."],
    [3, "Start date", expect.stringContaining("no such date")],
    [4, null, "It names no trial."],
    [5, null, "The row is longer than the header: cell E stands under no column."],
  ]);
  expect(looked.first.map(({ row, error, mapped }) => [row, error === null, mapped?.statements.length ?? 0])).toEqual([[2, false, 0], [3, false, 0], [4, false, 0], [5, false, 0], [6, true, 2]]);
});

test("dates that can be read in two ways are one question for their column", async () => {
  const text = "NCT ID,Start,Completion\nNCT00000001,03/04/2019,31/05/2020\nNCT00000002,05/06/2019,2020-05-06\nNCT00000003,31/12/2019,Q3 2020\n";
  const asked = await look(text);
  expect(asked.columns.map(({ dates }) => dates)).toEqual([null, { either: 2, example: "03/04/2019", day: 1, month: 0 }, { either: 0, example: null, day: 1, month: 0 }]);
  expect(places(asked)).toEqual([
    [2, "Start", "“03/04/2019” can have the day first or the month first: say which, or write the month as a word."],
    [3, "Start", "“05/06/2019” can have the day first or the month first: say which, or write the month as a word."],
  ]);
  const answered = await look(text, { columns: [null, { dateOrder: "day" }, null] });
  expect(answered.problems).toEqual([]);
  expect(answered.first.map(({ mapped }) => mapped?.statements.at(-1)?.data.start)).toEqual(["2019-04-03", "2019-06-05", "2019-12-31"]);
});

test("how a sheet was read is remembered by the names of its columns", async () => {
  const text = "Alpha,Beta,Gamma\nX-1,Ph II,z\n";
  const first = await look(text, { kind: "program", columns: [{ target: "moleculeId" }, { target: "events.stage", values: { "ph ii": "phase_2_3" } }, null] });
  expect(first.isRemembered).toBe(false);
  await rememberColumns(at.db, null, first.request);
  await rememberColumns(at.db, null, first.request);
  const again = await look(text.replace("X-1", "X-2"));
  expect(again).toMatchObject({ isRemembered: true, request: { kind: "program", columns: first.request.columns } });
  expect(again.columns.map(({ sure }) => sure)).toEqual([true, true, true]);
  // The column of reasons, which a file of rows to be mended has, is no other sheet.
  const mended = await look(`Alpha,Beta,Gamma,${REASON_HEADER}\nX-1,Ph II,z,because\n`);
  expect(mended.request.columns.map(({ target }) => target)).toEqual(["moleculeId", "events.stage", null, null]);
  expect(await look(text, { kind: "molecule" })).toMatchObject({ isRemembered: false });
});

test("rows that were set aside can be mended and fed again", async () => {
  const { request } = await look('NCT number,Title,Start date\nNCT00000001,"One; ""quoted""",2019\nNCT00000002,=Two,soon\nNCT00000003,"open,2019\nNCT00000004,Four,2020,beyond\n');
  const runId = await createRun(at.db, { kind: "sheet", label: "sheet.csv", request, startedById: null });
  expect(await workRun(at.db, runId, sheetImporter)).toBe("finished");
  expect(await at.db.importRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ position: 4, total: 4, created: 1, failed: 3 });
  const failures = await at.db.importFailure.findMany({ where: { runId }, orderBy: { position: "asc" } });
  const headers = request.columns.map(({ header }) => header);
  const file = setAsideHeader(headers) + failures.map((failure) => setAsideLine(headers, failure)).join("");
  expect(file.split("\r\n").map((line) => line.split(",")[0])).toEqual(["\uFEFFNCT number", "NCT00000002", "NCT00000003", "NCT00000004", ""]);
  // What stands under no column still does, and the reason under its own.
  expect(file.split("\r\n").at(-2)).toMatch(/^NCT00000004,Four,2020,The row is longer than the header[^,]*,beyond$/);
  expect((await look(file)).broken).toBe(2);
  const mended = await look(file.replace("soon", "2021").replace('"""open"', "Open").replace('"""open', '"open'));
  expect(mended.request.columns.at(-1)).toMatchObject({ header: REASON_HEADER, target: null });
  expect(mended.first[0]).toMatchObject({ error: null, mapped: { statements: [{ kind: "source" }, { kind: "trial", data: { nctId: "NCT00000002", title: "=Two", start: "2021" } }] } });
});

test("a run can be broken off and goes on behind the last row", async () => {
  const { request } = await look(`NCT ID,Title\n${Array.from({ length: 450 }, (_, n) => `NCT9${String(n).padStart(7, "0")},Study ${n}\n`).join("")}`);
  const runId = await createRun(at.db, { kind: "sheet", label: "long.csv", request, startedById: null });
  const stop = new AbortController();
  const told: number[] = [];
  const first = await workRun(at.db, runId, sheetImporter, { signal: stop.signal, told: (position) => (told.push(position), stop.abort()) });
  expect([first, told]).toEqual(["waiting", [200]]);
  expect(await workRun(at.db, runId, sheetImporter, { told: (position) => told.push(position) })).toBe("finished");
  expect(told).toEqual([200, 400, 450]);
  expect(await at.db.importRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ position: 450, created: 450, failed: 0 });
});

test("a file that was changed since it was looked at is not read", async () => {
  const { request } = await look("NCT ID\nNCT00000001\n");
  folder.write("sheet.csv", "NCT ID\nNCT00000002\n");
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const runId = await createRun(at.db, { kind: "sheet", label: "changed.csv", request, startedById: null });
  expect(await workRun(at.db, runId, sheetImporter)).toBe("failed");
  expect((await at.db.importRun.findUniqueOrThrow({ where: { id: runId } })).error).toContain("changed since");
  told.mockRestore();
});

test("a header below a title is found; another row can be named", async () => {
  const text = "Pipeline of a company,,\n,,\nMolecule,Stage,Since\nA,Phase 1,2019\n";
  expect((await look(text)).request).toMatchObject({ headerRow: 3, rows: 1 });
  const named = await look("x,y\nMolecule,Stage\nA,Phase 1\n", { headerRow: 2 });
  expect(named.request).toMatchObject({ headerRow: 2, columns: [{ header: "Molecule" }, { header: "Stage" }] });
  await expect(look(text, { headerRow: 9 })).rejects.toThrow("nothing in row 9");
});

test("headers that are empty, or there twice, are told, and their columns told apart", async () => {
  const looked = await look("Company,Company,,City\nA,B,C,D\n", { kind: "company" });
  expect(looked.columns.map(({ name }) => name)).toEqual(["Company", "Company (2)", "C", "City"]);
  expect(looked.notes).toEqual(["Columns have the same name: Company. The later ones are told apart by a number.", "Columns have no name: C. They are left out unless you say what they hold."]);
  expect(looked.request.columns.map(({ target }) => target)).toEqual(["name", null, null, "city"]);
});

test("rows shorter than the header are read, and counted", async () => {
  const looked = await look("Company,City,Country\nA\nB,C\nD,E,F\n");
  expect(looked).toMatchObject({ broken: 0, rows: 3, notes: ["2 rows are shorter than the header: what they lack is read as empty."] });
});

test("a table without rows is one, and says nothing", async () => {
  expect(await look("Company,City\n")).toMatchObject({ rows: 0, first: [], problems: [] });
  expect(await look(workbookOf([{ name: "One", rows: [["Company"]] }]), {}, "one.xlsx")).toMatchObject({ rows: 0 });
  await expect(look(workbookOf([{ name: "One", rows: [] }]), {}, "none.xlsx")).rejects.toThrow("no row that names its columns");
});

test("ten thousand columns are refused", async () => {
  const wide = Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(",");
  await expect(look(`${wide}\n${wide}\n`)).rejects.toThrow("The table has 10,000 columns, and 200 are allowed");
});

test("letters that no field may hold are a problem at their cell", async () => {
  const looked = await look(Buffer.from("Company,City,Note\nA\u0000B,Here,x\nC,Th\u202Eere,\u0000\nD\uFFFD,Here,\n", "utf8"), { kind: "company" });
  expect(places(looked)).toEqual([
    [2, "Company", "“A\uFFFDB” must not hold invisible or direction-changing characters."],
    [3, "City", "“Th\uFFFDere” must not hold invisible or direction-changing characters."],
    [4, "Company", "It holds letters that cannot be read in this encoding."],
  ]);
  // Half of a letter, as a workbook or UTF-16 can hold it.
  const half = await look(Buffer.concat([Buffer.from("\uFEFFCompany,City\nA", "utf16le"), Buffer.from([0x00, 0xd8]), Buffer.from(",Here\n", "utf16le")]));
  expect(half.broken).toBe(1);
  const book = await look(workbookOf([{ name: "One", rows: [["Company"], [{ xml: '<c r="@" t="str"><v>A_xD800_</v></c>' }]] }]), { kind: "company" }, "half.xlsx");
  expect(places(book)).toEqual([[2, "Company", "“A\uFFFD” must be well-formed Unicode."]]);
});

test("a formula without its value is a problem where the column is read, and none where it is not", async () => {
  const rows = [["Company", "City", "Note"], ["A", { xml: '<c r="@"><f>1+1</f></c>' }, { xml: '<c r="@"><f>1+1</f></c>' }]];
  expect(places(await look(workbookOf([{ name: "One", rows }]), { kind: "company" }, "formula.xlsx"))).toEqual([[2, "City", expect.stringContaining("a formula without the value")]]);
});

test("nothing was written by looking", async () => {
  expect([await at.db.record.count(), await at.db.changeSet.count()]).toEqual([0, 0]);
});
