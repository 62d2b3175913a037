import { normalize } from "#lib/records/normalize.ts";
import type { Read } from "#lib/import/importer.ts";
import type { HeldProgram, HeldTrial, Known } from "./known.ts";
import { mapStudy, nameStudy } from "./map-study.ts";
import { namesIndex, type NamedRow } from "./names-index.ts";
import { readStudy, type Study } from "./study.ts";

// Studies and what is held, for the tests of the rules.

type Organisation = { name: string; class?: string };
type Date = { date: string; type?: string };
export type Sketch = {
  nctId?: string;
  title?: string;
  officialTitle?: string;
  sponsor?: Organisation;
  collaborators?: Organisation[];
  investigator?: string;
  phases?: string[];
  studyType?: string;
  status?: string;
  lastKnown?: string;
  whyStopped?: string;
  start?: Date;
  completion?: Date;
  enrolment?: { count: number; type?: string };
  healthyVolunteers?: boolean;
  conditions?: string[];
  meshes?: { id: string; term: string }[];
  countries?: string[];
  /** Name, type, and labels of arms. */
  drugs?: { name: string; type?: string; otherNames?: string[]; arms?: string[] }[];
  arms?: Record<string, string>;
};

/** A study as the registry's API gives it in full. */
export function jsonOf(sketch: Sketch) {
  const { sponsor = { name: "Acme Inc.", class: "INDUSTRY" }, arms = { A: "EXPERIMENTAL" }, drugs = [] } = sketch;
  return {
    protocolSection: {
      identificationModule: { nctId: sketch.nctId ?? "NCT00000001", briefTitle: sketch.title ?? "A Study", officialTitle: sketch.officialTitle },
      statusModule: {
        overallStatus: sketch.status ?? "RECRUITING",
        lastKnownStatus: sketch.lastKnown,
        whyStopped: sketch.whyStopped,
        startDateStruct: sketch.start,
        completionDateStruct: sketch.completion,
        lastUpdatePostDateStruct: { date: "2025-03-04", type: "ACTUAL" },
      },
      sponsorCollaboratorsModule: {
        leadSponsor: sponsor,
        collaborators: sketch.collaborators,
        responsibleParty: sketch.investigator ? { type: "SPONSOR_INVESTIGATOR", investigatorFullName: sketch.investigator } : { type: "SPONSOR" },
      },
      conditionsModule: { conditions: sketch.conditions ?? [] },
      designModule: { studyType: sketch.studyType ?? "INTERVENTIONAL", phases: sketch.phases, enrollmentInfo: sketch.enrolment },
      armsInterventionsModule: {
        armGroups: Object.entries(arms).map(([label, type]) => ({ label, type })),
        interventions: drugs.map(({ name, type = "DRUG", otherNames, arms: labels = ["A"] }) => ({ name, type, otherNames, armGroupLabels: labels })),
      },
      eligibilityModule: { healthyVolunteers: sketch.healthyVolunteers ?? false },
      contactsLocationsModule: { locations: (sketch.countries ?? []).map((country) => ({ country })) },
    },
    derivedSection: { conditionBrowseModule: { meshes: sketch.meshes } },
    hasResults: false,
  };
}

export function studyOf(sketch: Sketch): Study {
  const study = readStudy(JSON.parse(JSON.stringify(jsonOf(sketch))));
  if ("reason" in study) throw new Error(study.reason);
  return study;
}

export const readOf = (sketch: Sketch, position = 0): Read => ({ position, key: sketch.nctId ?? "NCT00000001", raw: JSON.stringify(jsonOf(sketch)), hash: "" });

type HeldRecord = Partial<NamedRow> & Pick<NamedRow, "kind" | "slug" | "title">;
type World = { records?: HeldRecord[]; mappings?: [what: string, text: string, recordId: string | null][]; trials?: [nctId: string, HeldTrial][]; mondo?: [mesh: string, mondo: string][] };

/** What is held: records with their names, by ids like `molecule:apg-2575`. */
export function knownOf({ records = [], mappings = [], trials = [], mondo = [] }: World): Known {
  const index = namesIndex(new Map(mondo.map(([mesh, id]) => [id, mesh])));
  for (const row of records) index.put({ id: `${row.kind}:${row.slug}`, names: [], isDeleted: false, isAskedAgain: false, mergedIntoId: null, country: null, broaderId: null, meshId: null, mondoId: null, ...row });
  const said = new Map(mappings.map(([what, text, recordId]) => [`${what} ${normalize(text)}`, recordId]));
  return {
    names: index.names,
    mondoByMesh: new Map(mondo),
    remembered: (what, text) => said.get(`${what} ${normalize(text)}`),
    trials: new Map(trials),
    sources: new Map(),
    mondoSource: { id: "source:mondo-mesh-mappings-2026", slug: "mondo-mesh-mappings-2026", isHeld: false },
  };
}

export const heldTrial = (given: Partial<HeldTrial>): HeldTrial => ({ id: "trial:t", slug: "t", companies: [], molecules: [], programs: [], conditions: [], countries: [], ...given });

export const heldProgram = (given: Partial<HeldProgram> & Pick<HeldProgram, "moleculeId">): HeldProgram => ({
  id: "program:p",
  slug: "p",
  title: "P",
  indicationId: null,
  territory: null,
  setting: null,
  isDeleted: false,
  companies: [],
  events: [],
  ...given,
});

/** All that a study states, given what is held. */
export function mappedOf(sketch: Sketch, world: World = {}, programs: HeldProgram[] = []) {
  const known = knownOf(world);
  return mapStudy(nameStudy(studyOf(sketch), known), known, Map.groupBy(programs, ({ moleculeId }) => moleculeId));
}
