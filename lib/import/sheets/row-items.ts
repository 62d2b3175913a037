import type { RecordKind } from "#lib/db/generated/enums.ts";
import { spaced } from "#lib/import/folding.ts";
import { idOfParts } from "#lib/import/compare/new-id.ts";
import type { Doubt, ItemGiven } from "#lib/import/compare/statement.ts";
import { ownLabel } from "#lib/records/field-words.ts";
import { shapeOf } from "#lib/records/shape.ts";
import type { CitationInput, Item, RecordState, Scalar } from "#lib/records/state.ts";
import { programSteps } from "./program-steps.ts";
import type { CellValue } from "./read-cell.ts";
import type { Group, ReadColumn, ReadRow } from "./read-row.ts";
import type { References } from "./references.ts";
import type { RowSource } from "./row-source.ts";
import { usualLead, type SheetKind } from "./targets.ts";

/** The items that a row gives, by list, with who says so and what has to be asked. */
export type RowItems = { lists: Record<string, ItemGiven[]>; citations: CitationInput[]; doubts: Record<string, Doubt> };

/** Where what is not tracked may be named in words instead. */
const IN_WORDS: Record<string, string> = { "trial molecules": "name", "partnership molecules": "description" };
/** Parts that every item has, and that few sheets have a column for. */
const USUAL_PARTS: Record<string, Record<string, Scalar>> = { territories: { included: true }, statements: { certainty: "guided" } };

type Parts = Record<string, Scalar>;
type Draft = { parts: Parts; columns: Record<string, ReadColumn>; doubt?: Doubt; lead?: string; texts: string[] };

/** Puts together the items of a row's lists. What an item lacks is told, and it is left out. */
export function rowItems(kind: SheetKind, groups: readonly Group[], row: ReadRow, held: RecordState | null, references: References, source: RowSource): RowItems {
  const found: RowItems = { lists: {}, citations: [], doubts: {} };
  for (const group of groups) {
    const cells = row.cells.filter(({ column }) => group.columns.includes(column));
    const count = Math.max(0, ...cells.map(({ values }) => values.length));
    for (let index = 0; index < count; index++) {
      const draft = draftOf(kind, cells.flatMap(({ column, values }) => values.slice(values.length === 1 ? 0 : index).slice(0, 1).map((value) => ({ column, value }))), references);
      if (draft) addItems(kind, group, draft, (held?.data[group.list] ?? []) as Item[], references, source, found);
    }
  }
  return found;
}

function draftOf(kind: SheetKind, given: readonly { column: ReadColumn; value: CellValue }[], references: References): Draft | null {
  const draft: Draft = { parts: {}, columns: {}, texts: given.map(({ value }) => value.text) };
  for (const { column, value } of given) {
    const { part, list, input } = column.target;
    if (value.unknown !== undefined) references.unmapped.push({ what: part === "territory" ? "territory" : "value", text: value.text, reason: value.unknown });
    else if (input.type === "reference") {
      const words = IN_WORDS[`${kind} ${list}`];
      const named = words === undefined || references.find(input.kind, value.text).is === "held" || references.find(input.kind, value.text).is === "likely" ? references.resolve(input.kind as RecordKind, value.text, column) : null;
      if (named) draft.parts[part] = named.id;
      else if (words) draft.parts[words] = value.text;
      else continue;
      if (named?.doubt) draft.doubt = named.doubt;
    } else draft.parts[part] = value.value;
    if (value.question) draft.doubt = { question: value.question };
    if (value.lead) draft.lead = value.lead;
    draft.columns[part] = column;
  }
  return Object.keys(draft.parts).length > 0 ? draft : null;
}

function addItems(kind: SheetKind, group: Group, draft: Draft, held: readonly Item[], references: References, source: RowSource, found: RowItems): void {
  const { list } = group;
  const left = (reason: string) => references.unmapped.push({ what: "value", text: draft.texts.join("; "), reason });
  if (list === "events") {
    const { kind: ownKind, ...parts } = draft.parts;
    const isPlain = group.lead === null && ownKind === undefined;
    const steps = programSteps({ isPlain, kind: String(draft.lead ?? ownKind ?? group.lead?.value ?? usualLead(kind, list)), parts }, held);
    if ("reason" in steps) return void left(steps.reason);
    const doubt = draft.doubt ?? (steps.question ? { question: steps.question } : undefined);
    for (const item of steps.items) add(list, item, draft, doubt, source, found);
    return;
  }
  const { [list]: shape = {} } = shapeOf(kind).lists;
  const leadName = group.lead?.name ?? ["role", "kind"].find((name) => shape[name] !== undefined && !shape[name].safeParse(undefined).success);
  const lead = leadName === undefined ? {} : { [leadName]: draft.parts[leadName] ?? group.lead?.value ?? draft.lead ?? usualLead(kind, list) };
  const isUsual = leadName !== undefined && group.lead === null && draft.parts[leadName] === undefined;
  const same = heldItem(list, draft.parts, held, isUsual);
  const parts: Parts = same ? draft.parts : { ...USUAL_PARTS[list], ...Object.fromEntries(Object.entries(lead).filter((entry): entry is [string, Scalar & {}] => entry[1] != null)), ...draft.parts };
  if (!same) {
    const missing = Object.entries(shape).find(([name, schema]) => parts[name] === undefined && !schema.safeParse(undefined).success)?.[0];
    if (missing) return void left(`It needs a column that says this of it: ${ownLabel(missing).toLowerCase()}.`);
    if (list === "terms" && (parts.amount === undefined) !== (parts.currency === undefined)) return void left("An amount goes with a currency, in a column of its own.");
  }
  const keys = isUsual || same ? parts : { ...parts, ...lead };
  add(list, { id: same?.id ?? idOfParts(list, Object.entries(keys).toSorted(([a], [b]) => (a < b ? -1 : 1)).flat()), ...parts }, draft, draft.doubt, source, found);
}

/**
 * The held item that is the same thing, where the lists' own keys do not tell: a company in whatever role, where the sheet
 * says none; a name of whatever kind; the only payment of a kind; a date that was said before.
 */
function heldItem(list: string, parts: Parts, held: readonly Item[], isUsual: boolean): Item | null {
  if (list === "statements") return held.findLast((item) => Object.entries(parts).every(([name, value]) => item[name] === value)) ?? null;
  if (list === "terms") {
    const same = held.filter(({ kind }) => kind === parts.kind);
    return parts.kind !== undefined && same.length === 1 ? (same[0] ?? null) : null;
  }
  if (!isUsual) return null;
  const text = (value: Scalar | undefined) => (typeof value === "string" ? spaced(value) : value);
  const name = ["companyId", "text"].find((key) => parts[key] !== undefined);
  return name === undefined ? null : (held.find((item) => text(item[name]) === text(parts[name])) ?? null);
}

function add(list: string, item: ItemGiven, { columns }: Draft, doubt: Doubt | undefined, source: RowSource, found: RowItems): void {
  const path = `${list}.${item.id}`;
  const [first, ...others] = Object.entries(columns);
  if (!first || found.lists[list]?.some(({ id }) => id === item.id)) return;
  found.lists[list] = [...(found.lists[list] ?? []), item];
  found.citations.push(source.cite(first[1], path));
  for (const [part, column] of others) if (item[part] !== undefined && item[part] !== null && column !== first[1]) found.citations.push(source.cite(column, `${path}.${part}`));
  if (doubt) found.doubts[path] = doubt;
}
