import { labelDate } from "#lib/dates/label.ts";
import { parsePartialDate } from "#lib/dates/partial-date.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { CATALYST_KINDS, CATALYST_OUTCOMES, STATEMENT_CERTAINTIES } from "#lib/vocabularies/catalysts.ts";
import { COMPANY_KINDS } from "#lib/vocabularies/companies.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";
import { DESIGNATION_KINDS, HOLDER_ROLES, MODALITIES, TARGET_ACTIONS } from "#lib/vocabularies/molecules.ts";
import { PARTNERSHIP_KINDS, PARTY_ROLES, TERM_KINDS } from "#lib/vocabularies/partnerships.ts";
import { PROGRAM_ROLES } from "#lib/vocabularies/programs.ts";
import { MILESTONE_KINDS, NAME_KINDS, TOTAL_MEASURES, TOTAL_QUALIFIERS } from "#lib/vocabularies/records.ts";
import { SOURCE_KINDS } from "#lib/vocabularies/sources.ts";
import { PROGRAM_STATUSES, STAGE_EVENT_KINDS, STAGES } from "#lib/vocabularies/stages.ts";
import { TARGET_VARIANT_KINDS } from "#lib/vocabularies/targets.ts";
import { REGULATORS, TERRITORIES } from "#lib/vocabularies/territories.ts";
import { ENROLMENT_KINDS, INTERVENTION_ROLES, STOP_REASONS, TRIAL_PHASES, TRIAL_ROLES, TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";
import { OWN_PARTS, ownPath, type OwnPart } from "./field-path.ts";
import { REFERENCES } from "./kinds.ts";
import type { AggregateData, Item, Scalar } from "./state.ts";

// Fields and what they hold, in words: for pages that show any field of any record.

type Labelled = { values: string[]; label(value: string): string; term(value: string): { definition: string } };
const closed = (vocabulary: object) => vocabulary as Labelled;

/** Fields whose values come from a closed list, by `kind field` or `list.field`, or `kind list.field` where kinds differ. */
const VOCABULARIES: Record<string, Labelled> = {
  "company kind": closed(COMPANY_KINDS),
  "molecule modality": closed(MODALITIES),
  "target variantKind": closed(TARGET_VARIANT_KINDS),
  "indication therapeuticArea": closed(THERAPEUTIC_AREAS),
  "program territory": closed(TERRITORIES),
  "program companies.role": closed(PROGRAM_ROLES),
  "trial phase": closed(TRIAL_PHASES),
  "trial status": closed(TRIAL_STATUSES),
  "trial enrolmentKind": closed(ENROLMENT_KINDS),
  "trial stopReason": closed(STOP_REASONS),
  "trial companies.role": closed(TRIAL_ROLES),
  "trial molecules.role": closed(INTERVENTION_ROLES),
  "partnership kind": closed(PARTNERSHIP_KINDS),
  "source kind": closed(SOURCE_KINDS),
  "catalyst kind": closed(CATALYST_KINDS),
  "catalyst outcome": closed(CATALYST_OUTCOMES),
  "statements.certainty": closed(STATEMENT_CERTAINTIES),
  "names.kind": closed(NAME_KINDS),
  "milestones.kind": closed(MILESTONE_KINDS),
  "totals.measure": closed(TOTAL_MEASURES),
  "totals.qualifier": closed(TOTAL_QUALIFIERS),
  "targets.action": closed(TARGET_ACTIONS),
  "holders.role": closed(HOLDER_ROLES),
  "holders.territory": closed(TERRITORIES),
  "designations.kind": closed(DESIGNATION_KINDS),
  "designations.regulator": closed(REGULATORS),
  "events.kind": closed(STAGE_EVENT_KINDS),
  "events.stage": closed(STAGES),
  "events.status": closed(PROGRAM_STATUSES),
  "parties.role": closed(PARTY_ROLES),
  "territories.territory": closed(TERRITORIES),
  "terms.kind": closed(TERM_KINDS),
};

/** Fields of yes or no whose two answers have words of their own. */
const ANSWERS: Record<string, { yes: string; no: string }> = {
  "territories.included": { yes: "included", no: "left out" },
};

/** Fields whose name is not the word for them. */
const LABELS: Record<string, string> = {
  asOf: "as of",
  broaderId: "broader indication",
  companyId: "company",
  established: "established on",
  establishedPlace: "established in",
  events: "stage event",
  fullName: "full name",
  hgncId: "HGNC id",
  indicationId: "indication",
  meshId: "MeSH id",
  moleculeId: "molecule",
  mondoId: "MONDO id",
  nctId: "NCT id",
  outcomeDate: "date of the outcome",
  outcomeNote: "note on the outcome",
  parentId: "parent company",
  partnershipId: "partnership",
  people: "person",
  programId: "program",
  statements: "statement of when",
  stopReason: "sort of reason",
  targetId: "target",
  trialId: "trial",
  uniprot: "UniProt accession",
  url: "web address",
  variantOfId: "variant of",
};
const PLURAL: Record<string, string> = { events: "Stage events", people: "People", statements: "Statements of when", totals: "Stated totals" };
const SINGULAR: Record<string, string> = { companies: "company", countries: "country", parties: "party", territories: "territory", totals: "stated total" };

const words = (name: string) => LABELS[name] ?? name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const one = (list: string) => LABELS[list] ?? SINGULAR[list] ?? list.replace(/s$/, "");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The closed list that a field's values come from, if it has one; `path` is `country` or `targets.action`. */
export const vocabularyOf = (kind: RecordKind, path: string): Labelled | null => VOCABULARIES[`${kind} ${path}`] ?? VOCABULARIES[path] ?? null;

/** "Country"; for a part of an item without the item: "Action". */
export const ownLabel = (name: string): string => capital(words(name));

/** A list and one of its items: "Stage events", "stage event". */
export const listLabel = (list: string): { many: string; one: string } => ({ many: PLURAL[list] ?? capital(words(list)), one: one(list) });

/** What a record has beside its data. */
const OWN_LABELS: Record<OwnPart, string> = { slug: "Address", published: "Published for everyone", deleted: "Deleted", mergedInto: "Merged into" };

/** "Country"; "Target: action"; "Stage event: date". */
export function fieldLabel(field: string): string {
  const own = OWN_PARTS.find((part) => ownPath(part) === field);
  if (own) return OWN_LABELS[own];
  const [name = "", item, part] = field.split(".");
  if (part && words(part) !== one(name)) return `${capital(one(name))}: ${words(part)}`;
  return capital(item ? one(name) : words(name));
}

const YES_NO = { yes: "yes", no: "no" };
/** What a record that is referred to is called. */
export type Titles = (id: string) => string;

/** What the record holds under a citation's field, in words; null where it holds nothing there. */
export function heldValue(kind: RecordKind, data: AggregateData, field: string, titleOf: Titles): string | null {
  const [name = "", itemId, part] = field.split(".");
  const value = data[name];
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return scalarWords(kind, name, value, titleOf);
  if (!itemId) return value.map((item) => itemWords(kind, name, item, titleOf)).join("; ") || null;
  const item = value.find((candidate) => candidate.id === itemId);
  if (!item) return null;
  if (!part) return itemWords(kind, name, item, titleOf);
  return scalarWords(kind, `${name}.${part}`, item[part] ?? null, titleOf);
}

/** Where a field is a part of an item: the rest of the item, in words, to say which one it is. */
export function heldItem(kind: RecordKind, data: AggregateData, field: string, titleOf: Titles): string | null {
  const [name = "", itemId, part] = field.split(".");
  const list = data[name];
  if (!part || !Array.isArray(list)) return null;
  const item = list.find((candidate) => candidate.id === itemId);
  return item ? itemWords(kind, name, { ...item, [part]: null }, titleOf) || null : null;
}

function itemWords(kind: RecordKind, list: string, item: Item, titleOf: Titles): string {
  const parts = Object.entries(item).flatMap(([name, value]) => {
    if (typeof value === "boolean" && ANSWERS[`${list}.${name}`]) return scalarWords(kind, `${list}.${name}`, value, titleOf) ?? [];
    if (name === "id" || value === null || value === false || (name === "language" && value === "en")) return [];
    return value === true ? [words(name)] : (scalarWords(kind, `${list}.${name}`, value, titleOf) ?? []);
  });
  return parts.filter((part) => part !== "").join(", ");
}

function scalarWords(kind: RecordKind, path: string, value: Scalar, titleOf: Titles): string | null {
  if (value === null) return null;
  if (typeof value === "boolean") return (ANSWERS[path] ?? YES_NO)[value ? "yes" : "no"];
  if (typeof value === "number") return value.toLocaleString("en-GB");
  const vocabulary = vocabularyOf(kind, path);
  if (vocabulary?.values.includes(value)) return vocabulary.label(value);
  if (REFERENCES[path.split(".").at(-1) as string]) return titleOf(value);
  return parsePartialDate(value) ? labelDate(value) : value;
}
