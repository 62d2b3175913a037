import { z } from "zod";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { AppError, type FieldError } from "#lib/errors.ts";
import { checkEvidence, identify } from "./evidence.ts";
import { KINDS } from "./kinds.ts";
import type { SaveCommand } from "./command.ts";
import { envelopeSchema, type AggregateData, type GivenState } from "./state.ts";

/** Positions of list items become their ids, as everywhere else: `events.filed.date`. */
function pathOf(issue: z.core.$ZodIssue, data: unknown): string {
  let value: unknown = data;
  return issue.path
    .map((key) => {
      value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
      const id = typeof key === "number" ? (value as { id?: unknown } | undefined)?.id : undefined;
      return typeof id === "string" ? id : String(key);
    })
    .join(".");
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `unknown field ${issue.keys.join(", ")}`;
  if (issue.code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type") return issue.input === undefined ? "is missing" : `must be of type ${issue.expected}`;
  return issue.message;
}

/** What breaks the rules of a kind's schema, each under its field: `country`, `targets.bcl2.action`. */
export const fieldErrors = (error: z.ZodError, value: unknown): FieldError[] => error.issues.map((issue) => ({ path: pathOf(issue, value), message: describe(issue) }));

/** Command to state. Throws AppError `invalid`, naming the record and every field that breaks a rule. */
export function parseCommand(command: SaveCommand): GivenState {
  const { data: input, ...rest } = command;
  const record = `${command.kind}/${command.slug}`;
  const errors: FieldError[] = [];
  const collect = (error: z.ZodError, value: unknown) =>
    errors.push(...fieldErrors(error, value).map(({ path, message }) => ({ path: [record, path].filter(Boolean).join(" "), message })));

  const envelope = envelopeSchema.safeParse(rest);
  if (!envelope.success) collect(envelope.error, rest);
  if (!RECORD_KINDS.has(command.kind)) throw new AppError("invalid", `${record} was not saved.`, { fields: errors });
  const definition = KINDS[command.kind];
  const data = definition.schema.safeParse(input);
  if (!data.success) collect(data.error, input);
  if (!envelope.success || !data.success) throw new AppError("invalid", `${record} was not saved.`, { fields: errors });

  const aggregate: AggregateData = data.data;
  const citations = envelope.data.citations.map(identify);
  if (definition.cited) errors.push(...checkEvidence(aggregate, citations).map((error) => ({ ...error, path: `${record} ${error.path}` })));
  if (new Set(citations.map((citation) => citation.id)).size < citations.length)
    errors.push({ path: `${record} citations`, message: "hold the same citation twice" });
  if (errors.length) throw new AppError("invalid", `${record} was not saved.`, { fields: errors });
  const { slug, published, deleted, mergedInto, discrepancies } = envelope.data;
  return { slug, published, deleted, mergedInto, data: aggregate, citations, discrepancies };
}
