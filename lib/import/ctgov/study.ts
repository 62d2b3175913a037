import { z } from "zod";

// What is read of a study, as version 2 of the registry's API gives it. Every part may be missing: an answer can be asked
// for some fields alone, and studies of twenty years ago have less than those of today.

const text = z.string().optional();
const date = z.object({ date: text, type: text }).optional();
const organisation = z.object({ name: text, class: text });
const heading = z.object({ id: text, term: text });
const list = <Item extends z.ZodType>(item: Item) => z.array(item).optional();

const schema = z.object({
  protocolSection: z.object({
    identificationModule: z.object({ nctId: z.string(), briefTitle: text, officialTitle: text, acronym: text }),
    statusModule: z
      .object({
        overallStatus: text,
        lastKnownStatus: text,
        whyStopped: text,
        startDateStruct: date,
        primaryCompletionDateStruct: date,
        completionDateStruct: date,
        lastUpdatePostDateStruct: date,
      })
      .optional(),
    sponsorCollaboratorsModule: z
      .object({
        leadSponsor: organisation.optional(),
        collaborators: list(organisation),
        responsibleParty: z.object({ type: text, investigatorFullName: text }).optional(),
      })
      .optional(),
    conditionsModule: z.object({ conditions: list(z.string()) }).optional(),
    designModule: z.object({ studyType: text, phases: list(z.string()), enrollmentInfo: z.object({ count: z.number().optional(), type: text }).optional() }).optional(),
    armsInterventionsModule: z
      .object({
        armGroups: list(z.object({ label: text, type: text, interventionNames: list(z.string()) })),
        interventions: list(z.object({ type: text, name: text, otherNames: list(z.string()), armGroupLabels: list(z.string()) })),
      })
      .optional(),
    eligibilityModule: z.object({ healthyVolunteers: z.boolean().optional() }).optional(),
    contactsLocationsModule: z.object({ locations: list(z.object({ country: text })) }).optional(),
  }),
  derivedSection: z.object({ conditionBrowseModule: z.object({ meshes: list(heading) }).optional() }).optional(),
  hasResults: z.boolean().optional(),
});

export type Study = z.output<typeof schema> & {
  nctId: string;
  /** The registry gives it with all its fields: what is missing is then not stated by it, and not merely not asked for. */
  isWhole: boolean;
  /** Fields that are not of the type that the registry describes, and were left out. */
  odd: string[];
};

const NCT_ID = /^NCT\d{8}$/;
/** Each time one more level of what is wrong may come to light; deeper than this nothing is read. */
const MOST_PASSES = 8;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads one study, leniently: a field of a wrong type is left out and named. `reason`: why it is no study, in words. */
export function readStudy(json: unknown): Study | { reason: string } {
  const reason = whyNot(json);
  if (reason !== null) return { reason };
  const odd = new Set<string>();
  let input = json;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { success, data, error } = schema.safeParse(input);
    if (success) {
      const isWhole = odd.size === 0 && data.hasResults !== undefined && data.derivedSection !== undefined && data.protocolSection.statusModule !== undefined;
      return { ...data, nctId: data.protocolSection.identificationModule.nctId, isWhole, odd: [...odd] };
    }
    input = structuredClone(input);
    // From the back: an item that is taken out moves those behind it.
    for (const { path } of error.issues.toReversed()) {
      odd.add(path.join("."));
      leaveOut(input, path);
    }
  }
  return { reason: "Its fields are not of the types that the registry describes." };
}

function whyNot(json: unknown): string | null {
  if (!isObject(json)) return "This is no JSON object, so it is no study.";
  const section = json.protocolSection;
  if (!isObject(section)) {
    if (Array.isArray(json.studies)) return "This is a page of studies, not one study.";
    if ("Study" in json || "FullStudy" in json) return "This is a study as the first version of the registry's API gave it; version 2 is read here.";
    if ("resourceType" in json) return "This is a FHIR resource; the registry's own JSON is read here.";
    return "It has no protocolSection, which every study of the registry has.";
  }
  const identification = section.identificationModule;
  if (!isObject(identification) || identification.nctId === undefined) return "It has no NCT id.";
  return typeof identification.nctId === "string" && NCT_ID.test(identification.nctId) ? null : `Its NCT id is none: ${JSON.stringify(identification.nctId)?.slice(0, 40)}.`;
}

function leaveOut(input: unknown, path: readonly PropertyKey[]) {
  let parent = input as Record<PropertyKey, unknown> | undefined;
  for (const key of path.slice(0, -1)) parent = parent?.[key] as typeof parent;
  const last = path.at(-1);
  if (parent === undefined || last === undefined) return;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}
