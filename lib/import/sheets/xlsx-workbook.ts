import { posix } from "node:path";
import { fileError } from "#lib/import/files/file-error.ts";
import { LONGEST_CELL, MOST_SHARED_TEXT } from "./limits.ts";
import { dateFormatOf, type DateFormat } from "./number-format.ts";
import { openArchive, type Archive } from "./xlsx-archive.ts";
import { readXml } from "./xml-events.ts";

export type SheetName = { name: string; hidden: boolean };

/** A workbook that is open: what its sheets share. */
export type Workbook = {
  archive: Archive;
  sheets: (SheetName & { part: string })[];
  /** By a cell's style. */
  formats: DateFormat[];
  isFrom1904: boolean;
  sharedTexts: () => Promise<string[]>;
};

/** Opens a workbook; whoever does closes its archive. */
export async function openWorkbook(file: string): Promise<Workbook> {
  const archive = await openArchive(file);
  try {
    const main = (await relations(archive, "")).find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
    if (!archive.has(main)) throw fileError("This is an archive, and no workbook that can be read: save it as .xlsx.");
    const related = await relations(archive, main);
    const parts = new Map(related.map(({ id, part, type }) => [id, { part, type }]));
    const sheets: Workbook["sheets"] = [];
    let isFrom1904 = false;
    await readXml(archive.bytes(main), main, {
      open: (name, attributes) => {
        if (name === "workbookPr") isFrom1904 = ["1", "true"].includes(attributes().date1904 ?? "");
        if (name !== "sheet") return;
        const { name: title = "", state, ...rest } = attributes();
        const at = parts.get(rest["r:id"] ?? rest.id ?? "");
        if (at?.type === "worksheet") sheets.push({ name: title, hidden: state === "hidden" || state === "veryHidden", part: at.part });
      },
    });
    const partOf = (type: string) => related.find((one) => one.type === type && archive.has(one.part))?.part;
    const [styles, shared] = [partOf("styles"), partOf("sharedStrings")];
    let texts: Promise<string[]> | null = null;
    return { archive, sheets, isFrom1904, formats: styles ? await readFormats(archive, styles) : [], sharedTexts: () => (texts ??= shared ? readSharedTexts(archive, shared) : Promise.resolve([])) };
  } catch (error) {
    archive.close();
    throw error;
  }
}

type Relation = { id: string; type: string; part: string };

/** What a part of the archive refers to, by the last word of the relation's type. */
async function relations(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part || ".");
  const name = part === "" ? "_rels/.rels" : posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const found: Relation[] = [];
  if (archive.has(name))
    await readXml(archive.bytes(name), name, {
      open: (tag, attributes) => {
        if (tag !== "Relationship") return;
        const { Id = "", Type = "", Target = "" } = attributes();
        found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), part: Target.startsWith("/") ? Target.slice(1) : posix.join(part === "" ? "." : folder, Target) });
      },
    });
  return found;
}

async function readFormats(archive: Archive, part: string): Promise<DateFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCells = false;
  await readXml(archive.bytes(part), part, {
    open: (name, attributes) => {
      if (name !== "numFmt" && name !== "xf" && name !== "cellXfs") return;
      const { numFmtId = "0", formatCode = "" } = attributes();
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode);
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) ids.push(Number(numFmtId));
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return ids.map((id) => dateFormatOf(id, codes.get(id)));
}

/** The texts of a workbook's cells, kept once each; how Japanese is pronounced is left out. */
async function readSharedTexts(archive: Archive, part: string): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let total = 0;
  let isText = false;
  let aside = 0;
  await readXml(archive.bytes(part), part, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") aside++;
      isText = name === "t" && aside === 0;
    },
    text: (more) => {
      if (isText && text.length <= LONGEST_CELL) text += more;
    },
    close: (name) => {
      if (name === "t") isText = false;
      if (name === "rPh") aside--;
      if (name !== "si") return;
      total += text.length + 16;
      if (total > MOST_SHARED_TEXT) throw fileError("The workbook holds more text than can be kept in memory: divide it, or save the sheet as CSV.");
      texts.push(unescaped(text));
    },
  });
  return texts;
}

/** Characters that XML cannot hold are written as _x000D_. */
export const unescaped = (text: string): string => text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
