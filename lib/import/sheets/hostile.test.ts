import { afterAll, expect, test } from "vitest";
import { zipOf } from "#lib/import/files/zip.fixtures.ts";
import { LONGEST_CELL, LONGEST_ROW } from "./limits.ts";
import { detectFormat, rowsOfTable } from "./open-table.ts";
import { packRow, setAsideHeader, setAsideLine } from "./set-aside.ts";
import { all, makeFolder, workbookOf } from "./sheet.fixtures.ts";
import { linesOfText } from "./text-lines.ts";

const folder = makeFolder();
afterAll(() => folder.remove());

async function rows(name: string, content: string | Buffer) {
  const file = folder.write(name, content);
  const { format } = await detectFormat(file);
  return (await all(rowsOfTable(file, format))).map(({ row, cells, problem }) => ({ row, cells: cells.map((cell) => cell.problem ?? cell.text), problem }));
}
const refused = async (name: string, content: string | Buffer): Promise<string> => rows(name, content).then(() => "it was read", (error: Error) => error.message);

test("an empty file, and one of blanks, are told to be empty", async () => {
  expect(await refused("empty.csv", "")).toBe("The file is empty.");
  expect(await refused("blank.csv", " \n\n")).toBe("The file is empty.");
});

test("files that are no tables are told apart", async () => {
  expect(await refused("old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"))).toContain("save it as .xlsx without a password");
  expect(await refused("letter.csv", "%PDF-1.7")).toBe("This is a PDF, not a table.");
  expect(await refused("archive.xlsx", zipOf({ "a.txt": "a" }))).toContain("no workbook that can be read");
  expect(await refused("broken.xlsx", workbookOf([{ name: "One", rows: [["a"]] }]).subarray(0, 400))).toContain("damaged");
  expect(await refused("nothing.xlsx", workbookOf([]))).toBe("The workbook holds no sheet with cells.");
});

test("an open quote is named with its line, and swallows no other row", async () => {
  expect(await rows("open.csv", 'a,b\n1,"two\n3,four\n5,six\n')).toEqual([
    { row: 1, cells: ["a", "b"], problem: undefined },
    { row: 2, cells: ["1", '"two'], problem: "A quote is opened in line 2, character 3, and not closed where a cell ends. Only this line is set aside; what follows is read as rows of its own." },
    { row: 3, cells: ["3", "four"], problem: undefined },
    { row: 4, cells: ["5", "six"], problem: undefined },
  ]);
  // The next quote of the file closes it, in the middle of a cell.
  const [, second, third] = await rows("astray.csv", 'a,b\n1,"two\n3,"four"\n');
  expect(second?.problem).toContain("opened in line 2, character 3");
  expect(third).toEqual({ row: 3, cells: ["3", "four"], problem: undefined });
});

test("signs that stand astray set one row aside", async () => {
  const read = await rows("astray.csv", 'a,b\n"one"x,2\n5" pipe,3\nok,4\n');
  expect(read.map(({ problem }) => problem)).toEqual([undefined, expect.stringContaining("In line 2 something follows the quote"), expect.stringContaining("A quote stands inside a cell"), undefined]);
});

test("quotes without end do not make the file be read again and again", async () => {
  expect(await refused("quotes.csv", 'a,b\n"x\n"y,1\n'.repeat(3000))).toContain("quotes are opened and not closed");
});

test("a cell of fifty megabytes is set aside, whatever it is made of", async () => {
  const one = await rows("large.csv", `a,b\n1,${"x".repeat(50_000_000)}\n2,y\n`);
  expect(one.map(({ row, problem }) => [row, problem])).toEqual([[1, undefined], [2, `The row is longer than ${LONGEST_ROW.toLocaleString("en-GB")} characters.`], [3, undefined]]);
  const lines = await all(linesOfText((async function* () { for (let n = 0; n < 100; n++) yield "x".repeat(500_000); })()));
  expect(lines.map(({ text, tooLong }) => [text.length, tooLong])).toEqual([[LONGEST_ROW, true]]);
  const [, quoted] = await rows("quoted.csv", `a,b\n1,"${"x\n".repeat(1_000)}${"y".repeat(LONGEST_ROW)}"\n2,y\n`);
  expect(quoted?.problem).toContain("opened in line 2");
  const [, long] = await rows("long.csv", `a,b\n1,${"x".repeat(LONGEST_CELL + 1)}\n`);
  expect(long?.cells[1]).toBe("It has 32,768 characters; a cell may have 32,767.");
});

test("what is left of a text that was cut off is not taken for the whole when it is fed again", async () => {
  const file = folder.write("cut.csv", `a,b\n1,${"x".repeat(LONGEST_CELL + 1)}\n`);
  const [, long] = await all(rowsOfTable(file, (await detectFormat(file)).format));
  const [, again] = await rows("again.csv", setAsideHeader(["a", "b"]) + setAsideLine(["a", "b"], { raw: packRow(long!), reason: "too long" }));
  expect(again?.cells[1]).toContain("It was cut off when it was set aside");
});

test("a large cell of a workbook is set aside too", async () => {
  const read = await rows("large.xlsx", workbookOf([{ name: "One", rows: [["a"], [`${"xy ä".repeat(LONGEST_CELL)}`], ["b"]] }]));
  expect(read.map(({ cells }) => cells)).toEqual([["a"], ["It has 131,068 characters; a cell may have 32,767."], ["b"]]);
  const [shared] = await rows("shared.xlsx", workbookOf([{ name: "One", rows: [["z".repeat(LONGEST_CELL * 3)]], shared: true }]));
  expect(shared?.cells[0]).toContain("a cell may have 32,767");
});

test("an archive that would unpack to too much is not unpacked", async () => {
  const bomb = workbookOf([{ name: "One", rows: [["a"]] }], { files: { "xl/media/zeros.bin": "0".repeat(20_000_000) } });
  expect(await refused("ratio.xlsx", bomb)).toContain("xl/media/zeros.bin in it would grow more than 250 times when unpacked");
  const many = workbookOf([{ name: "One", rows: [["a"]] }], { files: Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`x/${index}`, ""])) });
  expect(await refused("many.xlsx", many)).toContain("files, and 2,000 are allowed");
});

test("an archive that lies about its sizes is left at the size that it told", async () => {
  const honest = workbookOf([{ name: "One", rows: [["a"]] }], { files: { "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${" ".repeat(5_000_000)}</sheetData></worksheet>` } });
  const lying = Buffer.from(honest);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(5_000_000 + 46);
  const told = Buffer.alloc(4);
  told.writeUInt32LE(100);
  let changed = 0;
  for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 4)) {
    told.copy(lying, at);
    changed++;
  }
  expect(changed).toBeGreaterThan(1);
  expect(await refused("lying.xlsx", lying)).toContain("cannot be unpacked");
});

test("markup that grows or refers elsewhere is refused", async () => {
  const shared = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
  expect(await refused("entities.xlsx", workbookOf([{ name: "One", rows: [["a"]], shared: true }], { files: { "xl/sharedStrings.xml": shared } }))).toContain("it declares a document type");
  const deep = `${"<a>".repeat(1000)}${"</a>".repeat(1000)}`;
  expect(await refused("deep.xlsx", workbookOf([{ name: "One", rows: [] }], { files: { "xl/worksheets/sheet1.xml": deep } }))).toContain("nested too deeply");
  expect(await refused("cut.xlsx", workbookOf([{ name: "One", rows: [] }], { files: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c>" } }))).toContain("cannot be read");
});

test("rows and cells that are out of order are refused", async () => {
  const sheet = (rowsXml: string) => workbookOf([{ name: "One", rows: [] }], { files: { "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rowsXml}</sheetData></worksheet>` } });
  expect(await refused("back.xlsx", sheet('<row r="5"/><row r="2"/>'))).toContain("row 2 follows row 5");
  expect(await refused("twice.xlsx", sheet('<row r="1"><c r="B1"/><c r="A1"/></row>'))).toContain("cell A1 is out of order");
  expect(await refused("far.xlsx", sheet('<row r="99999999"/>'))).toContain("row 99999999 follows row 0");
  // Without numbers they stand one behind the other.
  expect(await rows("bare.xlsx", sheet('<row><c t="str"><v>a</v></c><c t="inlineStr"><is><r><t>b</t></r><r><t>c</t></r></is></c></row><row/><row><c t="b"><v>1</v></c></row>'))).toEqual([
    { row: 1, cells: ["a", "bc"], problem: undefined },
    { row: 3, cells: ["yes"], problem: undefined },
  ]);
});

test("of formulas the values are read, and what has none is told at its cell", async () => {
  const cells = ["<c r=\"@\"><f>1+1</f><v>2</v></c>", "<c r=\"@\"><f>1+1</f></c>", "<c r=\"@\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "<c r=\"@\" t=\"str\"><f>A1</f><v></v></c>", "<c r=\"@\" t=\"s\"><v>99</v></c>", "<c r=\"@\"><v>1e999</v></c>"];
  const [row] = await rows("formulas.xlsx", workbookOf([{ name: "One", rows: [cells.map((xml) => ({ xml }))] }]));
  expect(row?.cells).toEqual(["2", expect.stringContaining("a formula without the value"), "A formula came to an error (#DIV/0!).", "", "The workbook is damaged: the text of this cell is not in it.", "It is said to be a number, and is none."]);
});

test("a sheet of ten thousand columns is refused; one with formats there is not", async () => {
  const wide = Array.from({ length: 10_000 }, (_, column) => `c${column}`);
  expect(await refused("wide.xlsx", workbookOf([{ name: "One", rows: [wide] }]))).toContain("more than 200 columns: in row 1, cell GS1 holds something");
  const formatted = [["a"], ["b"]].map(([text]) => [text as string, ...Array.from({ length: 300 }, () => ({ xml: '<c r="@" s="0"/>' }))]);
  expect((await rows("formatted.xlsx", workbookOf([{ name: "One", rows: formatted }]))).map(({ cells }) => cells)).toEqual([["a"], ["b"]]);
});

test("cells that are merged across columns set their row aside", async () => {
  const read = await rows("across.xlsx", workbookOf([{ name: "One", rows: [["a", "b"], ["Oncology", null], ["x", "y"]], merges: ["A2:B2"] }]));
  expect(read.map(({ problem }) => problem)).toEqual([undefined, expect.stringContaining("merged across columns"), undefined]);
});

test("bytes that no encoding reads are a problem of their cell", async () => {
  const [, row] = await rows("bytes.csv", Buffer.concat([Buffer.from("Name,Nüme\nOk,"), Buffer.from([0xc3, 0x28]), Buffer.from("\n")]));
  expect(row?.cells.length).toBe(2);
});

test("packed data that is damaged is told of", async () => {
  const book = workbookOf([{ name: "One", rows: [["a", "b", "c".repeat(500)]] }]);
  const at = book.indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length;
  const broken = Buffer.from(book);
  Buffer.alloc(20, 0xff).copy(broken, at);
  expect(await refused("packed.xlsx", broken)).toContain("cannot be unpacked");
});
