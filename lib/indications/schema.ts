import { z } from "zod";
import { line, optional, reference } from "#lib/records/fields.ts";
import { names } from "#lib/records/shared-lists.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";

export const indicationSchema = z.strictObject({
  name: line,
  therapeuticArea: optional(z.enum(THERAPEUTIC_AREAS.values)),
  line: optional(line),
  mondoId: optional(z.string().regex(/^MONDO:\d{7}$/, "must be like MONDO:0011996")),
  meshId: optional(z.string().regex(/^[CD]\d{6,9}$/, "must be like D015464")),
  broaderId: optional(reference),
  names,
});
