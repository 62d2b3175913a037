import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { ENCODINGS } from "./encodings.ts";
import { detectFormat, rowsOfTable, type TableFormat } from "./open-table.ts";
import { SEPARATORS } from "./separators.ts";
import { all, encoded, lettersOf, makeFolder, workbookOf } from "./sheet.fixtures.ts";
import type { TableRow } from "./table.ts";

const folder = makeFolder();
afterAll(() => folder.remove());

/** What a table says, without what it leaves empty: rows and cells at the end say nothing. */
const said = (rows: readonly TableRow[]) =>
  rows.map(({ row, cells, problem }) => ({ row, cells: cells.map(({ text }) => (text.trim() === "" ? "" : text)).join("\u0000").replace(/\u0000+$/, ""), problem })).filter(({ cells }) => cells !== "");
const asRows = (table: readonly (readonly string[])[]): TableRow[] => table.map((cells, index) => ({ row: index + 1, cells: cells.map((text) => ({ text })) }));

const READABLE = /^[^\uFFFD\u0000]*$/;
const lettersFor = new Map(ENCODINGS.map((encoding) => [encoding, encoding.startsWith("utf") ? null : [...lettersOf(encoding).keys()].filter((letter) => READABLE.test(letter))]));
const textIn = (encoding: (typeof ENCODINGS)[number]) => {
  const letters = lettersFor.get(encoding);
  const signs = fc.constantFrom('"', ",", ";", "\t", "|", "\n", "\r\n", "'", "=", "sep=", " ");
  const letter = letters ? fc.constantFrom(...letters) : fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }).filter((text) => READABLE.test(text) && !text.includes("\uFEFF"));
  return fc.array(fc.oneof({ weight: 3, arbitrary: letter }, signs), { maxLength: 8 }).map((parts) => parts.join(""));
};
const tableIn = (encoding: (typeof ENCODINGS)[number]) =>
  fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(textIn(encoding), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

test.each(ENCODINGS)("a table written in %s with any separator reads back the same", async (encoding) => {
  await fc.assert(
    fc.asyncProperty(tableIn(encoding), fc.constantFrom(...SEPARATORS), fc.boolean(), fc.constantFrom("\n", "\r\n", "\r"), async (table, separator, mark, end) => {
      const text = stringify(table, { delimiter: separator, record_delimiter: end, quoted_match: /[\r\n]|^sep=/ });
      // A first cell that tells the separator is taken for what it is by every spreadsheet.
      fc.pre(!/^"?sep=/.test(text));
      const file = folder.write("table.csv", encoded(text, encoding, mark));
      const rows = await all(rowsOfTable(file, { type: "text", encoding, separator }));
      expect(said(rows)).toEqual(said(asRows(table)));
    }),
    { numRuns: 40 },
  );
});

test("a table written as a workbook reads back the same", async () => {
  await fc.assert(
    fc.asyncProperty(tableIn("utf-8"), fc.boolean(), async (table, shared) => {
      const file = folder.write("table.xlsx", workbookOf([{ name: "One", rows: table, shared }]));
      const { format } = await detectFormat(file);
      const lines = (text: string) => text.replaceAll("\r\n", "\n");
      const rows = await all(rowsOfTable(file, format));
      expect(said(rows).map((row) => ({ ...row, cells: lines(row.cells) }))).toEqual(said(asRows(table)).map((row) => ({ ...row, cells: lines(row.cells) })));
    }),
    { numRuns: 100 },
  );
});

const PROSE = "Molécule;Étape;Société\nHQP1351;Phase II préclinique;Générale de santé\nAPG-2575;Phase III;Laboratoires Fabre, à Besançon\n";
const CHINESE = "药物,阶段,公司\n奥雷巴替尼,已获批准,亚盛医药集团\n耐立克,临床二期试验,苏州亚盛药业有限公司\n";
const TAIWANESE = "藥物,階段,公司\n奧雷巴替尼,已獲批准,亞盛醫藥集團\n新藥,臨床試驗第二期,台灣生物科技股份有限公司\n";
const JAPANESE = "薬剤,段階,会社\nオルベレンバチニブ,第二相試験,武田薬品工業株式会社\nひらがなのことば,承認された,アステラス製薬\n";

test.each([
  ["utf-8", PROSE, false],
  ["utf-8", PROSE, true],
  ["utf-16le", PROSE, true],
  ["utf-16be", PROSE, true],
  ["utf-16le", PROSE, false],
  ["utf-16be", PROSE, false],
  ["windows-1252", PROSE, false],
  ["gb18030", CHINESE, false],
  ["big5", TAIWANESE, false],
  ["shift_jis", JAPANESE, false],
] as const)("the encoding is found out: %s %#", async (encoding, text, mark) => {
  const file = folder.write("prose.csv", encoded(text, encoding, mark));
  expect((await detectFormat(file)).format).toMatchObject({ encoding, separator: text === PROSE ? ";" : "," });
});

test("a letter that tells may stand in the last row", async () => {
  const file = folder.write("late.csv", encoded(`a,b\n${"plain,row\n".repeat(30_000)}Besançon à la fin,1\n`, "windows-1252"));
  expect((await detectFormat(file)).format).toMatchObject({ encoding: "windows-1252" });
});

test.each(SEPARATORS)("the separator is found out, with others inside the cells: %j", async (separator) => {
  const rows = [["Name", "Note", "When"], ["A; B, C", "x | y", "1,5"], ["D", 'say "so", and; that', "2"], ["E", "two\nlines, in; one", "3"]];
  const file = folder.write("separated.csv", stringify(rows, { delimiter: separator }));
  expect((await detectFormat(file)).format).toMatchObject({ separator });
});

test("what was found out can be overruled", async () => {
  const file = folder.write("overruled.csv", "a;b\n1;2\n");
  expect((await detectFormat(file, { encoding: "big5", separator: "|" })).format).toEqual({ type: "text", encoding: "big5", separator: "|" });
});

test("a first line that tells the separator is no row", async () => {
  const file = folder.write("told.csv", "sep=|\nName|Note\nA|x;y;z\n");
  const { format } = await detectFormat(file);
  expect(said(await all(rowsOfTable(file, format)))).toEqual(said(asRows([["Name", "Note"], ["A", "x;y;z"]])));
});

test("the first sheet that is not hidden is read; others are named, and can be chosen", async () => {
  const file = folder.write("sheets.xlsx", workbookOf([{ name: "Secret", hidden: true, rows: [["x"]] }, { name: "Open", rows: [["y"]] }, { name: "亚盛", rows: [["z"]] }]));
  const { format, sheets } = await detectFormat(file);
  expect(sheets).toEqual([{ name: "Secret", hidden: true }, { name: "Open", hidden: false }, { name: "亚盛", hidden: false }]);
  expect(format).toEqual({ type: "xlsx", sheet: "Open" });
  const chosen = await detectFormat(file, { sheet: "亚盛" });
  expect(said(await all(rowsOfTable(file, chosen.format)))).toEqual(said(asRows([["z"]])));
  await expect(detectFormat(file, { sheet: "None" })).rejects.toThrow("no sheet called “None”");
});

const dates = async (cells: { serial: number; format: string }[], isFrom1904 = false) => {
  const file = folder.write("dates.xlsx", workbookOf([{ name: "One", rows: [cells] }], { isFrom1904 }));
  const [row] = await all(rowsOfTable(file, { type: "xlsx", sheet: "One" }));
  return row?.cells.map(({ date, problem, text }) => date ?? problem ?? text);
};

test("a number that is shown as a date is one, as precise as it is shown", async () => {
  const serial = 43_616;
  const formats = ["yyyy\\-mm\\-dd", "d/m/yyyy", "[$-409]d\\-mmm\\-yy;@", "m/d/yy h:mm", "mmm\\-yy", "mmmm\\ yyyy", '[$-804]yyyy"年"m"月"', "yyyy", "0", "#,##0.00", "h:mm", '"day "0'];
  expect(await dates(formats.map((format) => ({ serial, format })))).toEqual([
    "2019-05-31", "2019-05-31", "2019-05-31", "2019-05-31", "2019-05", "2019-05", "2019-05", "2019", "43616", "43616", "It is a time of day.", "43616",
  ]);
  const format = "yyyy-mm-dd";
  expect(await dates([{ serial: 1, format }, { serial: 59, format }, { serial: 60, format }, { serial: 61, format }, { serial: -5, format }])).toEqual([
    "1900-01-01", "1900-02-28", "It is shown as a date, and is none.", "1900-03-01", "It is shown as a date, and is none.",
  ]);
  expect(await dates([{ serial: 43_616 - 1462, format }], true)).toEqual(["2019-05-31"]);
});

test("cells that are merged down a column say the same in each of its rows", async () => {
  const rows = [["Company", "Molecule"], ["A", "A-1"], [null, "A-2"], [null, "A-3"], ["B", "B-1"]];
  const file = folder.write("merged.xlsx", workbookOf([{ name: "One", rows, merges: ["A2:A4"] }]));
  const notes: string[] = [];
  const read = await all(rowsOfTable(file, { type: "xlsx", sheet: "One" }, undefined, (note) => notes.push(note)));
  expect(said(read)).toEqual(said(asRows([["Company", "Molecule"], ["A", "A-1"], ["A", "A-2"], ["A", "A-3"], ["B", "B-1"]])));
  expect(notes).toEqual(["Cells are merged over several rows: what stands in them is read in each of these rows (2)."]);
});

test("the number of a row is the one that a spreadsheet shows beside it", async () => {
  const file = folder.write("gaps.csv", 'a,b\n\n"x\ny",1\n\n\nz,2');
  const format: TableFormat = { type: "text", encoding: "utf-8", separator: "," };
  expect((await all(rowsOfTable(file, format))).map(({ row }) => row)).toEqual([1, 3, 6]);
});
