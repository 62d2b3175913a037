import { z } from "zod";
import { MILESTONE_KINDS, NAME_KINDS, TOTAL_MEASURES, TOTAL_QUALIFIERS } from "#lib/vocabularies/records.ts";
import { items, line, optional, paragraph, partialDate } from "./fields.ts";

// Lists that any kind may carry: they hang on the Record and not on the kind's own table.

export const names = items({
  kind: z.enum(NAME_KINDS.values),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language tag such as en or zh-Hans").default("en"),
  text: line,
});

export const milestones = items({
  kind: z.enum(MILESTONE_KINDS.values),
  date: optional(partialDate),
  description: paragraph,
});

export const totals = items({
  measure: z.enum(TOTAL_MEASURES.values),
  qualifier: z.enum(TOTAL_QUALIFIERS.values).default("exactly"),
  value: z.int().nonnegative(),
  asOf: optional(partialDate),
});
