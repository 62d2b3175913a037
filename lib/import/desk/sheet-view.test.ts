import { afterAll, expect, test } from "vitest";
import { makeTestDatabase } from "#lib/db/test-database.ts";
import { previewSheet } from "#lib/import/sheets/preview-sheet.ts";
import { makeFolder } from "#lib/import/sheets/sheet.fixtures.ts";
import { sheetView } from "./sheet-view.ts";

const { db, cleanup } = await makeTestDatabase();
const folder = makeFolder();
afterAll(async () => {
  folder.remove();
  await cleanup();
});

const MADE = "No molecule is called “XYZ-12”. Should there be a record of it?";

test("what the import will ask is said beside the row, once", async () => {
  const file = folder.write("new.csv", "Molecule,Stage\nXYZ-12,Ph II\nXYZ-12,\n");
  const view = await sheetView(db, await previewSheet(db, { file, name: "new.csv", day: "2026-01-15" }, { kind: "program" }));
  expect(view.first.map(({ asks }) => asks)).toEqual([[MADE, expect.stringContaining("“Ph II”")], [MADE]]);
});

test("what a page cannot hold is shown by a mark", async () => {
  const file = folder.write("nul.csv", "Molecule,Stage\nA\u0000B,\u0000\nC,Phase\u200B 1\n");
  const view = await sheetView(db, await previewSheet(db, { file, name: "nul.csv", day: "2026-01-15" }));
  expect(view.columns[0]?.samples).toEqual(["A\uFFFDB", "C"]);
  expect(JSON.stringify([view.columns.map(({ samples }) => samples), view.problems, view.first, view.notes])).not.toMatch(/\\u0000|\u200B/);
});
