import type { z } from "zod";
import { spaced } from "#lib/import/folding.ts";
import { line } from "#lib/records/fields.ts";
import { shapeOf, unwrap } from "#lib/records/shape.ts";
import type { Scalar } from "#lib/records/state.ts";
import { sourceSchema } from "#lib/sources/schema.ts";
import type { SheetColumn } from "./request.ts";
import { readChoice } from "./read-choice.ts";
import { readSheetDate } from "./sheet-date.ts";
import { isEmpty, type Cell } from "./table.ts";
import type { SheetKind, Target } from "./targets.ts";

/**
 * One thing that a cell says. A reference keeps its text, which is looked up among what is held. `question`: where the
 * reading is not certain. `lead`: what the words say of the item beside its value. `unknown`: why they mean nothing.
 */
export type CellValue = { text: string; value: Scalar; question?: string; lead?: string; unknown?: string };
export type ReadCell = { values: CellValue[] } | { problem: string };

const NOTHING = new Set(["", "not stated", "n/a", "n.a.", "-", "–", "—", "--", "none stated", "null", "#n/a"]);
/** Our own files have an apostrophe before what a spreadsheet would take for a formula. */
const GUARD = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/;
/** Parts that name something, and of which a cell may name several. */
const NAMES = new Set(["text", "name", "person"]);

/** What a cell says as it is to be read: nothing, one thing, or several. */
export function readCell(kind: SheetKind, target: Target, column: SheetColumn, cell: Cell): ReadCell {
  if (cell.problem !== undefined) return { problem: cell.problem };
  if (isEmpty(cell)) return { values: [] };
  if (target.input.type === "date" && cell.date !== undefined) return checked(kind, target, [{ text: cell.text, value: cell.date }]);
  const text = cell.text.replace(GUARD, "").trim();
  const values: CellValue[] = [];
  for (const part of divided(target, text)) {
    if (NOTHING.has(spaced(part))) continue;
    const read = readText(target, column, part);
    if ("problem" in read) return read;
    values.push(...read.values);
  }
  return checked(kind, target, values);
}

/** "A; B" in one cell is two things, where the field is of a list and its values do not hold such signs themselves. */
function divided({ list, part, input }: Target, text: string): string[] {
  const isMany = list !== null && (input.type !== "line" || NAMES.has(part)) && input.type !== "paragraph";
  return isMany ? text.split(/[;\n|]/).map((one) => one.trim()).filter(Boolean) : [text];
}

function readText(target: Target, column: SheetColumn, text: string): ReadCell {
  const one = (value: Scalar, more: Partial<CellValue> = {}): ReadCell => ({ values: [{ text, value, ...more }] });
  switch (target.input.type) {
    case "date": {
      const read = readSheetDate(text, column.dateOrder);
      if ("date" in read) return one(read.date);
      return { problem: "either" in read ? `“${shown(text)}” can have the day first or the month first: say which, or write the month as a word.` : read.problem };
    }
    case "number": {
      const figures = /^\d{1,3}(?:[, \u00A0\u202F'’]\d{3})+$|^\d{1,15}$/.test(text) ? Number(text.replaceAll(/\D/g, "")) : null;
      return figures === null ? { problem: `“${shown(text)}” is no whole number in figures, such as 1200.` } : one(figures);
    }
    case "yes-no": {
      const answer = spaced(text);
      if (["yes", "y", "true", "1", "x"].includes(answer)) return one(true);
      return ["no", "n", "false", "0"].includes(answer) ? one(false) : { problem: `“${shown(text)}” is neither yes nor no.` };
    }
    case "choice":
      return { values: chosen(target, column, text) };
    case "reference":
      return one(text);
    default:
      return one(target.input.type === "line" ? text.replaceAll(/\s+/g, " ") : text);
  }
}

function chosen({ input, key, label }: Target, { values }: SheetColumn, text: string): CellValue[] {
  const choices = input.type === "choice" ? input.choices : [];
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  const read = (words: string, more: Partial<CellValue> = {}): CellValue[] | null => {
    const said = Object.hasOwn(values, spaced(words)) ? values[spaced(words)] : undefined;
    if (said === null) return [];
    if (said !== undefined && choices.some(({ value }) => value === said)) return [{ text, value: said, ...more }];
    const found = readChoice(choices, words);
    return found && [{ text, value: found.value, ...more, ...(found.sure ? {} : { question: `Is “${shown(text)}” ${labelOf(found.value)}?` }) }];
  };
  // Our own files write "Phase 2 planned" for a stage that none is reached yet.
  const planned = key === "events.stage" ? (/^(.+?)[ ,]+\(?planned\)?$/i.exec(text) ?? /^planned:? (.+)$/i.exec(text)) : null;
  return read(text) ?? (planned?.[1] ? read(planned[1], { lead: "guided" }) : null) ?? [{ text, value: null, unknown: `“${shown(text)}” is none of the values of ${label.toLowerCase()}.` }];
}

/** What was read, as the kind's own schema takes it. */
function checked(kind: SheetKind, target: Target, values: CellValue[]): ReadCell {
  const schema = schemaOf(kind, target);
  const taken: CellValue[] = [];
  for (const one of values) {
    const parsed = one.unknown === undefined ? schema.safeParse(one.value) : null;
    if (parsed && !parsed.success) return { problem: `“${shown(one.text)}” ${parsed.error.issues[0]?.message ?? "is not taken"}.` };
    taken.push(parsed ? { ...one, value: parsed.data as Scalar } : one);
  }
  return { values: taken };
}

function schemaOf(kind: SheetKind, { list, part, key, input }: Target): z.ZodType {
  if (input.type === "reference") return line;
  if (key === "source.url") return unwrap(sourceSchema.shape.url);
  if (key.startsWith("source.") || key.startsWith("record.")) return line;
  const { fields, lists } = shapeOf(kind);
  return (list === null ? fields[part] : lists[list]?.[part]) ?? line;
}

/** A text as it can stand in a message: not too long, and without what nobody sees. */
const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text).replaceAll(/\p{C}/gu, "\uFFFD");
