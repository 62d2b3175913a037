import type { z } from "zod";
import { expectedColumns, type Said } from "#lib/catalysts/expected.ts";
import { catalystSchema } from "#lib/catalysts/schema.ts";
import { companySchema } from "#lib/companies/schema.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { indicationSchema } from "#lib/indications/schema.ts";
import { moleculeSchema } from "#lib/molecules/schema.ts";
import { partnershipSchema } from "#lib/partnerships/schema.ts";
import { programSchema } from "#lib/programs/schema.ts";
import { programKey, programTitle } from "#lib/programs/title.ts";
import { sourceSchema } from "#lib/sources/schema.ts";
import { derivePresentStage, type StageStep } from "#lib/stages/derive.ts";
import { targetSchema } from "#lib/targets/schema.ts";
import { trialSchema } from "#lib/trials/schema.ts";
import { normalize } from "./normalize.ts";
import type { AggregateData, Item, Scalar } from "./state.ts";

// The one place where the spine names the kinds: what each is made of, where it is stored and what is derived from it.

type Columns = Record<string, Scalar | bigint>;
type List = {
  table: string;
  derive?: (item: Item) => Columns;
  /**
   * When an item came to be so: a partial date; null where nobody says, which leaves the day on which it was said;
   * undefined for what is so for as long as its record is.
   */
  since?: (item: Item) => string | null | undefined;
  /** Its rows are read without their record: they come to be with it. */
  withRecord?: boolean;
};

export type KindDefinition = {
  schema: z.ZodType<AggregateData>;
  /** The lists of the aggregate and their tables. */
  lists: Record<string, List>;
  /** Columns of the kind's own table that follow from the aggregate. */
  derive?: (data: AggregateData) => Columns;
  /** When such a thing came to be, as for an item. Without it, it has always been: a disease, a gene. */
  since?: (data: AggregateData) => string | null;
  /** `titleOf` gives the title of a record that this one refers to. */
  title: (data: AggregateData, titleOf: (id: string) => string) => string;
  /** A source is its own evidence: its fields are read off the document. */
  cited: boolean;
};

const NAMES: List = { table: "name", derive: (item) => ({ normalized: normalize(String(item.text)) }) };
const MILESTONES: List = { table: "milestone", since: (item) => dateIn(item.date) };
const TOTALS: List = { table: "statedTotal", since: (item) => dateIn(item.asOf) };

const days = (date: Scalar | Item[] | undefined) => (typeof date === "string" ? interval(readPartialDate(date)) : null);
const dateIn = (date: Scalar | Item[] | undefined) => (typeof date === "string" ? date : null);
const named = (data: AggregateData) => String(data.name);
const titled = (data: AggregateData) => String(data.title);

export const KINDS: Record<RecordKind, KindDefinition> = {
  company: {
    schema: companySchema,
    lists: { names: NAMES, people: { table: "companyPerson", since: (item) => dateIn(item.since) }, milestones: MILESTONES, totals: TOTALS },
    since: (data) => dateIn(data.established),
    title: named,
    cited: true,
  },
  molecule: {
    schema: moleculeSchema,
    lists: {
      names: NAMES,
      targets: { table: "moleculeTarget" },
      // Who made a molecule has made it from the first; a licence is given some day.
      holders: { table: "moleculeHolder", since: (item) => (item.role === "licensee" ? null : undefined) },
      designations: { table: "designation", since: (item) => dateIn(item.date) },
      milestones: MILESTONES,
    },
    since: () => null,
    title: named,
    cited: true,
  },
  target: { schema: targetSchema, lists: { names: NAMES }, title: named, cited: true },
  indication: { schema: indicationSchema, lists: { names: NAMES }, title: named, cited: true },
  program: {
    schema: programSchema,
    lists: {
      companies: { table: "programCompany", since: (item) => (item.role === "developer" ? undefined : null) },
      events: {
        table: "stageEvent",
        derive: (event) => ({ dateFrom: days(event.date)?.from ?? null, dateUntil: days(event.date)?.until ?? null }),
        // Guidance came to be when it was given.
        since: (event) => dateIn(event.kind === "guided" ? event.announced : event.date),
      },
      milestones: MILESTONES,
    },
    since: () => null,
    derive: (data) => ({ key: programKey(data as ProgramParts), ...derivePresentStage(data.events as unknown as StageStep[]) }),
    title: (data, titleOf) => programTitle(data as ProgramParts, titleOf),
    cited: true,
  },
  trial: {
    schema: trialSchema,
    lists: {
      companies: { table: "trialCompany", withRecord: true },
      molecules: { table: "trialMolecule", withRecord: true },
      programs: { table: "trialProgram", withRecord: true },
      conditions: { table: "trialCondition" },
      countries: { table: "trialCountry" },
    },
    derive: (data) => ({
      startFrom: days(data.start)?.from ?? null,
      primaryCompletionFrom: days(data.primaryCompletion)?.from ?? null,
      completionFrom: days(data.completion)?.from ?? null,
    }),
    since: (data) => dateIn(data.start),
    title: (data) => String(data.title ?? data.nctId),
    cited: true,
  },
  partnership: {
    schema: partnershipSchema,
    lists: {
      parties: { table: "partnershipParty", withRecord: true },
      molecules: { table: "partnershipMolecule", withRecord: true },
      territories: { table: "partnershipTerritory" },
      terms: { table: "partnershipTerm" },
      milestones: MILESTONES,
      totals: TOTALS,
    },
    derive: (data) => ({ dateFrom: days(data.signed ?? data.start)?.from ?? null }),
    since: (data) => dateIn(data.signed ?? data.start),
    title: titled,
    cited: true,
  },
  source: {
    schema: sourceSchema,
    lists: {},
    derive: (data) => ({ publishedFrom: days(data.published)?.from ?? null }),
    since: (data) => dateIn(data.said ?? data.published ?? data.retrieved),
    title: titled,
    cited: false,
  },
  catalyst: {
    schema: catalystSchema,
    lists: { statements: { table: "catalystStatement", since: (item) => dateIn(item.said) } },
    since: () => null,
    derive: (data) => expectedColumns(data.statements as unknown as Said[]),
    title: titled,
    cited: true,
  },
};

type ProgramParts = Parameters<typeof programKey>[0];

/** Which kind of record a field refers to. A name means the same in every aggregate. */
export const REFERENCES: Record<string, RecordKind> = {
  companyId: "company",
  parentId: "company",
  moleculeId: "molecule",
  targetId: "target",
  variantOfId: "target",
  indicationId: "indication",
  broaderId: "indication",
  programId: "program",
  trialId: "trial",
  partnershipId: "partnership",
  sourceId: "source",
};
