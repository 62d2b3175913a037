import { labelDate } from "#lib/dates/label.ts";
import type { TrialPhase, TrialStatus } from "#lib/db/generated/enums.ts";
import { TRIAL_PHASES, TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";
import { seedId, type SeedRecord } from "#seed/module.ts";
import { registered, registrySlug } from "./cite.ts";

/** A registry record as far as a copy of it could be read. What was not seen is left out, and stays not stated. */
export type RegistryRow = {
  nctId: string;
  molecule: string;
  /** Another drug of the study, where the copy names one. */
  other?: { name: string; role?: "combination" | "comparator" };
  title?: string;
  acronym?: string;
  phase?: TrialPhase;
  status?: TrialStatus;
  start?: string;
  primaryCompletion?: string;
  completion?: string;
  enrolment?: [count: number, kind: "actual" | "estimated"];
  healthyVolunteers?: boolean;
  sponsor?: string;
  collaborator?: string;
  conditions?: string[];
  countries?: string[];
  programs?: string[];
  /** Why the study belongs to its programs, where conditions and countries alone do not show it. */
  belongs?: string;
};

type Seen = { field: string; locator: string; paraphrase: string };

/** The single values of the row that were seen, each with the registry's field and what it says. */
function seen({ title, acronym, phase, status, start, primaryCompletion, completion, enrolment, healthyVolunteers }: RegistryRow): Seen[] {
  const all: [unknown, Seen][] = [
    [title, { field: "title", locator: "Title", paraphrase: "The title of the study." }],
    [acronym, { field: "acronym", locator: "Acronym", paraphrase: "The acronym of the study." }],
    [phase, { field: "phase", locator: "Phase", paraphrase: `Registered as ${phase && TRIAL_PHASES.label(phase)}.` }],
    [status, { field: "status", locator: "Status", paraphrase: `Status in the copy: ${status && TRIAL_STATUSES.label(status).toLowerCase()}.` }],
    [start, { field: "start", locator: "Start date", paraphrase: `Start of the study: ${start && labelDate(start)}.` }],
    [
      primaryCompletion,
      { field: "primaryCompletion", locator: "Primary completion date", paraphrase: `Primary completion: ${primaryCompletion && labelDate(primaryCompletion)}.` },
    ],
    [completion, { field: "completion", locator: "Completion date", paraphrase: `Completion: ${completion && labelDate(completion)}.` }],
    [enrolment, { field: "enrolment", locator: "Enrolment", paraphrase: `Number of participants, ${enrolment?.[1]}: ${enrolment?.[0]}.` }],
    [enrolment, { field: "enrolmentKind", locator: "Enrolment", paraphrase: `The number is the ${enrolment?.[1]} one.` }],
    [healthyVolunteers, { field: "healthyVolunteers", locator: "Healthy volunteers", paraphrase: "The study takes healthy volunteers." }],
  ];
  return all.filter(([value]) => value !== undefined).map(([, one]) => one);
}

const BELONGS = "Drug, condition and country of the study are those of the program; a country that was not seen is left open.";

const slugOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 64);
const named = (names: string[]) => names.map((name) => ({ id: slugOf(name), name }));

/** The trial and the source record that it rests on. */
export function registryRecords(row: RegistryRow, discrepancies: SeedRecord["discrepancies"] = []): SeedRecord[] {
  const { nctId, molecule, other, sponsor, collaborator, conditions = [], countries = [], programs = [], belongs = BELONGS } = row;
  const shown = registered(nctId);
  const companies = [
    ...(sponsor ? [{ id: sponsor, companyId: seedId("company", sponsor), role: "sponsor" }] : []),
    ...(collaborator ? [{ id: collaborator, companyId: seedId("company", collaborator), role: "collaborator" }] : []),
  ];
  const molecules = [
    { id: molecule, moleculeId: seedId("molecule", molecule), name: null, role: "investigational" },
    ...(other ? [{ id: slugOf(other.name), moleculeId: null, name: other.name, role: other.role ?? null }] : []),
  ];
  const trial: SeedRecord = {
    kind: "trial",
    slug: nctId.toLowerCase(),
    data: {
      nctId,
      title: row.title ?? null,
      acronym: row.acronym ?? null,
      phase: row.phase ?? null,
      status: row.status ?? null,
      start: row.start ?? null,
      primaryCompletion: row.primaryCompletion ?? null,
      completion: row.completion ?? null,
      enrolment: row.enrolment?.[0] ?? null,
      enrolmentKind: row.enrolment?.[1] ?? null,
      healthyVolunteers: row.healthyVolunteers ?? null,
      companies,
      molecules,
      programs: programs.map((slug) => ({ id: slug, programId: seedId("program", slug) })),
      conditions: named(conditions),
      countries: named(countries),
    },
    citations: [
      ...shown("NCT id", "The number of the study in the registry.", ["nctId"]),
      ...seen(row).flatMap(({ field, locator, paraphrase }) => shown(locator, paraphrase, [field])),
      ...(sponsor ? shown("Sponsor", "The sponsor of the study.", [`companies.${sponsor}`]) : []),
      ...(collaborator ? shown("Collaborators", "A collaborator of the sponsor.", [`companies.${collaborator}`]) : []),
      ...shown("Interventions", "The drugs that the study gives.", ["molecules"]),
      ...(conditions.length ? shown("Conditions", "The conditions under study.", ["conditions"]) : []),
      ...(countries.length ? shown("Locations", "The countries of its sites.", ["countries"]) : []),
      ...(programs.length
        ? shown("Interventions; Conditions", "The drug and the conditions under study.", ["programs"], {
            derivation: belongs,
          })
        : []),
    ],
    discrepancies,
  };
  return [source(nctId), trial];
}

const source = (nctId: string): SeedRecord => ({
  kind: "source",
  slug: registrySlug(nctId),
  data: {
    title: `ClinicalTrials.gov: ${nctId}`,
    kind: "registry",
    publisher: "ClinicalTrials.gov",
    url: `https://clinicaltrials.gov/study/${nctId}`,
    note: "Seen in a copy of the record, not in the registry itself. The locator is the name of the field. What the copy left blank is not stated here.",
  },
});
