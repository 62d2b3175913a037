import { z } from "zod";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { DISCREPANCY_STATUSES, STANCES } from "#lib/vocabularies/sources.ts";
import { itemId, line, optional, paragraph, recordId, reference, slug } from "./fields.ts";

const field = z.string().regex(/^[a-zA-Z]+(\.[a-zA-Z0-9-]+){0,2}$/, "must name a field, an item or a field of an item");

/** Who says so. Exactly one of `sourceId` and `unsourcedReason` is given. */
export const citationSchema = z
  .strictObject({
    id: itemId.optional(),
    field,
    sourceId: optional(reference),
    locator: optional(line),
    paraphrase: optional(paragraph),
    stance: z.enum(STANCES.values).default("supports"),
    derivation: optional(paragraph),
    unsourcedReason: optional(paragraph),
  })
  .refine((citation) => (citation.sourceId === null) !== (citation.unsourcedReason === null), {
    path: ["sourceId"],
    message: "needs a source, or a reason why there is none",
  })
  .refine((citation) => citation.sourceId === null || citation.locator !== null || citation.paraphrase !== null, {
    path: ["locator"],
    message: "or a paraphrase is needed: where the source says so, or what it says",
  });

export const discrepancySchema = z
  .strictObject({
    id: itemId,
    field,
    question: paragraph,
    status: z.enum(DISCREPANCY_STATUSES.values).default("open"),
    ruling: optional(paragraph),
    statements: z
      .array(z.strictObject({ id: itemId, value: line, sourceId: reference, locator: optional(line), paraphrase: optional(paragraph), isError: z.boolean().default(false) }))
      .min(1, "needs at least one statement that differs from the record"),
  })
  .refine(({ status, statements }) => status === "ruled" || !statements.some(({ isError }) => isError), { path: ["status"], message: "must be ruled where a statement is marked as an error" });

/** All of a command beside its kind's own data. */
export const envelopeSchema = z.strictObject({
  kind: z.enum(RECORD_KINDS.values),
  id: recordId,
  expectedVersion: z.int().nonnegative(),
  slug,
  // Left out: as the record has it; a new one is published.
  published: z.boolean().optional(),
  deleted: z.boolean().optional(),
  mergedInto: reference.nullable().optional(),
  citations: z.array(citationSchema).default([]),
  discrepancies: z.array(discrepancySchema).default([]),
});

export type CitationInput = z.input<typeof citationSchema>;
export type DiscrepancyInput = z.input<typeof discrepancySchema>;
export type Citation = Omit<z.output<typeof citationSchema>, "id"> & { id: string };
export type Discrepancy = z.output<typeof discrepancySchema>;

/** An aggregate's data once parsed: scalars, and lists of items with an id. */
export type Scalar = string | number | boolean | null;
export type Item = { id: string } & Record<string, Scalar>;
export type AggregateData = Record<string, Scalar | Item[]>;

/** The whole of a record at one version: what a revision keeps, a diff compares and a restore brings back. */
export type RecordState = {
  slug: string;
  published: boolean;
  deleted: boolean;
  /** The record that this one turned out to be; it is deleted then. */
  mergedInto: string | null;
  data: AggregateData;
  citations: Citation[];
  discrepancies: Discrepancy[];
};

/** A state as a command gives it: what it leaves out is as the record has it. */
type Kept = "published" | "deleted" | "mergedInto";
export type GivenState = Omit<RecordState, Kept> & { [Key in Kept]?: RecordState[Key] | undefined };

/** A discrepancy as a revision keeps it. Those of before a statement could be marked as an error lack what says so. */
export const readDiscrepancy = (kept: Discrepancy): Discrepancy => ({ ...kept, statements: kept.statements.map((statement) => ({ ...statement, isError: (statement as Partial<typeof statement>).isError ?? false })) });

/** A snapshot as a revision keeps it. Those of before records could be merged lack what says so. */
export function readState(snapshot: unknown): RecordState {
  const kept = snapshot as Omit<RecordState, "mergedInto">;
  return { mergedInto: null, ...kept, discrepancies: kept.discrepancies.map(readDiscrepancy) };
}
