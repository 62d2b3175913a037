import { afterAll, expect, test } from "vitest";
import { makeTestDatabase } from "#lib/db/test-database.ts";
import { AppError } from "#lib/errors.ts";
import { readSheetForm } from "./sheet-form.ts";
import { shownAs } from "./sheet-shown.ts";

const { db, cleanup } = await makeTestDatabase();
afterAll(cleanup);

const SHOWN = { encoding: "utf-8", separator: ",", sheet: "", headerRow: "2", kind: "program" };
const formOf = (values: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...SHOWN, shown: shownAs(SHOWN), ...values })) form.set(name, value);
  return form;
};
const COLUMNS = {
  "column:0": "moleculeId", "was:0": "moleculeId",
  "column:1": "events.stage", "was:1": "events.stage", "word:1:0": "Ph  II", "means:1:0": "phase_2", "word:1:1": "tbd", "means:1:1": "-", "word:1:2": "Mars", "means:1:2": "",
  "column:2": "events.date", "was:2": "events.date", "order:2": "day",
  "column:3": "", "was:3": "territory", "word:3:0": "China", "means:3:0": "china",
};

test("what was said of each column; what is left as it stands is not said", async () => {
  expect(await readSheetForm(db, formOf({ ...COLUMNS, makes: "yes" }))).toEqual({
    encoding: "utf-8", separator: ",", sheet: undefined, headerRow: 2, kind: "program", makesRecords: true,
    columns: [
      { target: "moleculeId", values: {}, dateOrder: null },
      { target: "events.stage", values: { "ph ii": "phase_2", tbd: null }, dateOrder: null },
      { target: "events.date", values: {}, dateOrder: "day" },
      { target: null, values: {}, dateOrder: null },
    ],
  });
});

test("read as another kind, or with other cells, what was said of the columns no longer holds", async () => {
  expect(await readSheetForm(db, formOf({ ...COLUMNS, kind: "molecule" }))).not.toHaveProperty("columns");
  const other = await readSheetForm(db, formOf({ ...COLUMNS, separator: ";" }));
  expect(other).not.toHaveProperty("columns");
  expect(other.headerRow).toBeUndefined();
  expect((await readSheetForm(db, formOf({ ...COLUMNS, headerRow: "5" }))).headerRow).toBe(5);
});

test.each([
  ["headerRow", "two"],
  ["headerRow", "0"],
  ["record", "A source that nobody holds"],
])("%s %s is refused at its field", async (name, value) => {
  const refused = await readSheetForm(db, formOf({ [name]: value })).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect((refused as AppError).fields.map(({ path }) => path)).toEqual([name]);
});
