import { z } from "zod";
import { items, line, optional, paragraph, partialDate, reference } from "#lib/records/fields.ts";
import { milestones, names, totals } from "#lib/records/shared-lists.ts";
import { COMPANY_KINDS } from "#lib/vocabularies/companies.ts";

export const companySchema = z.strictObject({
  name: line,
  kind: optional(z.enum(COMPANY_KINDS.values)),
  country: optional(line),
  city: optional(line),
  listing: optional(line),
  established: optional(partialDate),
  establishedPlace: optional(line),
  focus: optional(paragraph),
  strategy: optional(paragraph),
  parentId: optional(reference),
  names,
  people: items({
    person: line,
    role: line,
    organisation: optional(line),
    since: optional(partialDate),
    until: optional(partialDate),
  }),
  milestones,
  totals,
});
