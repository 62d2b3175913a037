import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { FieldInput, FieldSpec, ListSpec } from "#lib/edit/form-spec.ts";
import { specOfKind } from "#lib/edit/spec-of-kind.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

/** The kinds of records that a row of a sheet can be of. */
export const SHEET_KINDS = ["program", "molecule", "company", "indication", "target", "trial", "partnership", "catalyst"] as const satisfies readonly RecordKind[];
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What a column can be read as: a field, a part of the items of a list, or something about the row itself. */
export type Target = {
  /** `territory`, `events.date`, `parties.companyId@licensor`, `source.url`. */
  key: string;
  label: string;
  /** What it is one of many of: the fields of the record, one of its lists, what is about the row. */
  group: string;
  help: string;
  list: string | null;
  part: string;
  /** What is said of the item by the choice of this target: its role, its kind. */
  lead: { name: string; value: string } | null;
  input: FieldInput;
};

/** The part of an item that tells what sort of item it is. */
const LEADS: ReadonlySet<string> = new Set(["role", "kind", "measure"]);

/** What an item is taken for where no column says it. */
const USUAL_LEADS: Record<string, string> = {
  "program companies": "developer",
  "program events": "reached",
  "trial companies": "sponsor",
  "molecule holders": "owner",
  "partnership parties": "partner",
};
export const usualLead = (kind: SheetKind, list: string): string | null => USUAL_LEADS[`${kind} ${list}`] ?? (list === "names" ? "alias" : null);

const LINE: FieldInput = { type: "line" };
const own = (key: string, label: string, help: string): Target => ({ key, label, group: "The row", help, list: null, part: key, lead: null, input: LINE });

/** What a column can say of the row and of who says so, whatever the kind. */
export const ADDRESS = own("record.address", "Address in Phaseline", "Which record the row is of: its address here, or the last part of it.");
const OF_ROW: Target[] = [
  ADDRESS,
  own("source.title", "Source: title", "The document that the row is from, by its title."),
  own("source.url", "Source: web address", "The document that the row is from, by its address on the web."),
  own("source.locator", "Source: place in it", "Where in the document it stands."),
];

const made = new Map<SheetKind, Target[]>();

/** Everything that a column of a sheet of this kind can be read as, from the kind's one schema. */
export function targetsOf(kind: SheetKind): Target[] {
  const known = made.get(kind);
  if (known) return known;
  const { fields, lists } = specOfKind(kind);
  const targets = [...fields.map((field) => ofField(kind, field)), ...lists.flatMap((list) => ofList(list)), ...OF_ROW];
  made.set(kind, targets);
  return targets;
}

export const targetNamed = (kind: SheetKind, key: string): Target | undefined => targetsOf(kind).find((target) => target.key === key);

const ofField = (kind: SheetKind, { name, label, help, input }: FieldSpec): Target => ({ key: name, label, group: RECORD_KINDS.label(kind), help, list: null, part: name, lead: null, input });

function ofList(list: ListSpec): Target[] {
  const lead = list.fields.find(({ name, input }) => LEADS.has(name) && input.type === "choice");
  const plain = list.fields.map((field) => ofPart(list, field, null, ""));
  if (lead?.input.type !== "choice") return plain;
  const { choices } = lead.input;
  const others = list.fields.filter((field) => field !== lead && field.name !== "language");
  return [...plain, ...choices.flatMap(({ value, label }) => others.map((field) => ofPart(list, field, { name: lead.name, value }, label)))];
}

function ofPart({ name: list, label: group, one }: ListSpec, { name, label, help, input }: FieldSpec, lead: Target["lead"], leadLabel: string): Target {
  const sort = leadLabel ? ` (${leadLabel.toLowerCase()})` : "";
  // Of a step of a program people say its stage.
  const item = list === "events" ? "stage" : one;
  const words = label.toLowerCase() === item.toLowerCase() ? `${label}${sort}` : `${capital(item)}${sort}: ${label.toLowerCase()}`;
  return { key: `${list}.${name}${lead ? `@${lead.value}` : ""}`, label: words, group, help, list, part: name, lead, input };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
