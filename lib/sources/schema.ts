import { z } from "zod";
import { line, optional, paragraph, partialDate } from "#lib/records/fields.ts";
import { SOURCE_KINDS } from "#lib/vocabularies/sources.ts";

export const sourceSchema = z.strictObject({
  title: line,
  kind: z.enum(SOURCE_KINDS.values),
  publisher: optional(line),
  speaker: optional(line),
  url: optional(z.url({ protocol: /^https?$/, error: "must be an http or https address" })),
  published: optional(partialDate),
  said: optional(partialDate),
  retrieved: optional(partialDate),
  note: optional(paragraph),
});
