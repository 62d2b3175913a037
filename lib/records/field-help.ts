import type { RecordKind } from "#lib/db/generated/enums.ts";

// One line of help for each field and list, for whoever fills it in. Found by `kind field`, then by `field`; a field of an
// item by `kind list.field`, `list.field`, then by `field`.

const HELP: Record<string, string> = {
  // Of several kinds
  names: "Every other name that it goes by: codes, INN, brands, former names, in any language.",
  "names.kind": "What sort of name it is.",
  "names.language": "Language tag: en, zh-Hans, ja.",
  "names.text": "The name as it is written.",
  milestones: "Dated happenings that are no step of a program.",
  "milestones.kind": "What sort of happening it is.",
  "milestones.description": "One sentence in our own words.",
  totals: "Numbers as a source states them. They are compared with what is tracked here.",
  "totals.measure": "What is counted.",
  "totals.qualifier": "As a number, or as a lower bound.",
  "totals.value": "The number, in figures.",
  asOf: "The day or period that the number holds for.",
  date: "As precise as the source: 31 May 2019, May 2019, Q3 2026, H1 2026, ~2016.",
  companyId: "Name or part of it.",
  moleculeId: "Code, INN or brand.",
  indicationId: "The disease; leave it empty where the source does not say.",
  note: "What else has to be known, in a line.",
  role: "What part it plays.",
  territory: "Country or group of countries; leave it empty where it is not stated.",

  // Companies
  "company name": "The name in common use, without the legal form.",
  "company kind": "What sort of organisation it is.",
  country: "Where it has its seat.",
  city: "The city of its seat.",
  listing: "Exchange and ticker: HKEX: 6855.",
  established: "When it was founded.",
  establishedPlace: "Where it was founded.",
  focus: "What it works on, in a few words of our own.",
  strategy: "How it goes about it, in a few sentences of our own.",
  parentId: "The company that owns it.",
  people: "Who holds, or held, which office.",
  "people.person": "Name as it is written in English.",
  "people.role": "The office: founder, chief executive.",
  "people.organisation": "Only where the office is in another organisation.",
  "people.since": "When it was taken up.",
  "people.until": "When it was laid down.",

  // Molecules
  "molecule name": "The name in common use: the INN, or the code where there is none.",
  modality: "What sort of medicine it is.",
  mechanism: "How it acts, in a line.",
  summary: "What a reader should know first, in our own words.",
  targets: "What it acts on, the main target first.",
  "targets.targetId": "Symbol, such as BCL2.",
  "targets.action": "What it does to the target.",
  holders: "Who discovered it, owns it or has a licence.",
  "holders.companyId": "Name or part of it.",
  "holders.territory": "Only where the right is limited to it.",
  designations: "Special routes that regulators granted.",
  "designations.kind": "Which route.",
  "designations.regulator": "Who granted it.",
  "designations.indicationId": "The disease that it was granted for.",

  // Targets
  "target name": "Approved symbol; a variant in its usual notation, such as BCR::ABL1.",
  fullName: "The name that the symbol stands for.",
  family: "The family of proteins.",
  hgncId: "Such as HGNC:990.",
  uniprot: "Such as P10415.",
  variantKind: "Only for a fusion or a mutation.",
  variantOfId: "The target that this is a variant of.",

  // Indications
  "indication name": "The disease, in lower case unless it is a proper name.",
  therapeuticArea: "The area that lists group it under.",
  "indication line": "Line of therapy or setting, as the source says it.",
  mondoId: "Such as MONDO:0011996.",
  meshId: "Such as D015464.",
  broaderId: "The wider disease that this is a form of.",

  // Programs
  "program moleculeId": "The molecule that is developed.",
  setting: "What tells this program from others of the same disease and territory: a combination, a line.",
  "program companies": "Who develops or sells it here.",
  events: "Each step with its date. The present stage follows from them and is never typed in.",
  "events.kind": "Whether the stage was reached, is planned, or was left.",
  "events.stage": "Which stage.",
  "events.status": "Only where it differs from the usual one: a stage that was left needs it.",
  "events.date": "When it happened, or is expected to: Q3 2026, expected.",
  "events.announced": "When guidance was given.",
  registrational: "Whether it is meant to support an approval.",

  // Trials
  nctId: "Such as NCT04126681.",
  "trial title": "The brief title of the registry.",
  acronym: "Such as POLARIS-2.",
  phase: "As registered.",
  "trial status": "As the registry has it.",
  "trial start": "First participant, actual or expected.",
  primaryCompletion: "Last measurement of the main outcome.",
  completion: "End of the study.",
  enrolment: "Number of participants.",
  enrolmentKind: "Counted, or planned.",
  healthyVolunteers: "Whether they may take part.",
  whyStopped: "The reason given, in our own words.",
  stopReason: "Of what sort that reason is.",
  "trial companies": "Sponsor and collaborators.",
  "trial molecules": "What is given in the study, tracked here or not.",
  "trial molecules.moleculeId": "A molecule that is tracked here; else type its name beside.",
  "trial molecules.name": "Only for what is not tracked here.",
  programs: "The programs that the study supports.",
  programId: "Molecule, disease and territory.",
  conditions: "Diseases as registered.",
  "conditions.name": "As registered.",
  countries: "Where it takes place.",
  "countries.name": "Country in English.",

  // Partnerships
  "partnership title": "Who with whom over what: Ascentage and Takeda: olverembatinib.",
  "partnership kind": "What sort of agreement it is.",
  scope: "What it covers, in our own words.",
  signed: "The day of signature.",
  "partnership start": "When it took effect.",
  end: "When it ends or ended.",
  termYears: "How long it runs.",
  parties: "Who takes part, and as what.",
  "partnership molecules": "Molecules that it names, or how many it describes.",
  "partnership molecules.moleculeId": "A molecule that is tracked here; else describe it.",
  "partnership molecules.count": "How many, where they are not named.",
  "partnership molecules.description": "Needed where they are not named.",
  territories: "Where it holds, and where it does not.",
  "territories.territory": "Country or group of countries.",
  included: "Whether the agreement covers it or leaves it out.",
  terms: "The money, each part by itself; parts are never added up.",
  "terms.kind": "What the money is for.",
  "terms.amount": "In whole units: 100000000.",
  "terms.currency": "Such as USD.",
  upTo: "Whether the source says “up to”.",
  approximate: "Whether the source says “about”.",
  "terms.description": "What the figures do not say.",

  // Sources
  "source title": "As it is printed.",
  "source kind": "What sort of document it is.",
  publisher: "Who published it.",
  speaker: "Who says so, where it is a person.",
  url: "Address on the web, from https://.",
  published: "The date on it.",
  said: "When it was said, where that is another day.",
  retrieved: "When it was looked up.",
  "source note": "What has to be known about it.",

  // Catalysts
  "catalyst title": "What is expected, in our own words: Approval of olverembatinib in China.",
  "catalyst kind": "What sort of event it is.",
  "catalyst programId": "The program that it is of; leave it empty where it is of something else.",
  "catalyst moleculeId": "Only where it is of the molecule as a whole.",
  "catalyst companyId": "Only where it is of the company as a whole.",
  trialId: "The study that it is of, by title or NCT id.",
  partnershipId: "The agreement that it is of.",
  outcome: "What became of it; leave it empty while it is open.",
  outcomeDate: "When it happened, or was given up.",
  outcomeNote: "What has to be known of the outcome, in our own words.",
  statements: "Each time somebody said when, in any order. An earlier one stays when a later one moves the date.",
  "statements.date": "The date that was given: Q3 2026, H1 2026, 2027. Leave it empty where none was.",
  "statements.certainty": "How firm it is.",
  "statements.said": "When it was said.",
  "statements.note": "What the date does not say: in due course, after talks with the regulator.",
};

const UNITS: Record<string, string> = { termYears: "years", enrolment: "participants" };

/** `path` is `country`, `targets` or `targets.action`. Null where nobody has written any. */
export function fieldHelp(kind: RecordKind, path: string): string | null {
  const name = path.split(".").at(-1) as string;
  return HELP[`${kind} ${path}`] ?? HELP[path] ?? (path === name ? null : (HELP[name] ?? null));
}

export const fieldUnit = (name: string): string | null => UNITS[name] ?? null;
