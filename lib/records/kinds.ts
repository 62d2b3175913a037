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
type List = { table: string; derive?: (item: Item) => Columns };

export type KindDefinition = {
  schema: z.ZodType<AggregateData>;
  /** The lists of the aggregate and their tables. */
  lists: Record<string, List>;
  /** Columns of the kind's own table that follow from the aggregate. */
  derive?: (data: AggregateData) => Columns;
  /** `titleOf` gives the title of a record that this one refers to. */
  title: (data: AggregateData, titleOf: (id: string) => string) => string;
  /** A source is its own evidence: its fields are read off the document. */
  cited: boolean;
};

const NAMES: List = { table: "name", derive: (item) => ({ normalized: normalize(String(item.text)) }) };
const MILESTONES: List = { table: "milestone" };
const TOTALS: List = { table: "statedTotal" };

const days = (date: Scalar | Item[] | undefined) => (typeof date === "string" ? interval(readPartialDate(date)) : null);
const named = (data: AggregateData) => String(data.name);
const titled = (data: AggregateData) => String(data.title);

export const KINDS: Record<RecordKind, KindDefinition> = {
  company: {
    schema: companySchema,
    lists: { names: NAMES, people: { table: "companyPerson" }, milestones: MILESTONES, totals: TOTALS },
    title: named,
    cited: true,
  },
  molecule: {
    schema: moleculeSchema,
    lists: {
      names: NAMES,
      targets: { table: "moleculeTarget" },
      holders: { table: "moleculeHolder" },
      designations: { table: "designation" },
      milestones: MILESTONES,
    },
    title: named,
    cited: true,
  },
  target: { schema: targetSchema, lists: { names: NAMES }, title: named, cited: true },
  indication: { schema: indicationSchema, lists: { names: NAMES }, title: named, cited: true },
  program: {
    schema: programSchema,
    lists: {
      companies: { table: "programCompany" },
      events: {
        table: "stageEvent",
        derive: (event) => ({ dateFrom: days(event.date)?.from ?? null, dateUntil: days(event.date)?.until ?? null }),
      },
      milestones: MILESTONES,
    },
    derive: (data) => ({ key: programKey(data as ProgramParts), ...derivePresentStage(data.events as unknown as StageStep[]) }),
    title: (data, titleOf) => programTitle(data as ProgramParts, titleOf),
    cited: true,
  },
  trial: {
    schema: trialSchema,
    lists: {
      companies: { table: "trialCompany" },
      molecules: { table: "trialMolecule" },
      programs: { table: "trialProgram" },
      conditions: { table: "trialCondition" },
      countries: { table: "trialCountry" },
    },
    derive: (data) => ({ startFrom: days(data.start)?.from ?? null }),
    title: (data) => String(data.title ?? data.nctId),
    cited: true,
  },
  partnership: {
    schema: partnershipSchema,
    lists: {
      parties: { table: "partnershipParty" },
      molecules: { table: "partnershipMolecule" },
      territories: { table: "partnershipTerritory" },
      terms: { table: "partnershipTerm" },
      milestones: MILESTONES,
      totals: TOTALS,
    },
    derive: (data) => ({ dateFrom: days(data.signed ?? data.start)?.from ?? null }),
    title: titled,
    cited: true,
  },
  source: {
    schema: sourceSchema,
    lists: {},
    derive: (data) => ({ publishedFrom: days(data.published)?.from ?? null }),
    title: titled,
    cited: false,
  },
  catalyst: {
    schema: catalystSchema,
    lists: { statements: { table: "catalystStatement" } },
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
