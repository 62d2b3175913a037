import { z } from "zod";
import { items, line, optional, paragraph, partialDate, reference } from "#lib/records/fields.ts";
import { milestones, totals } from "#lib/records/shared-lists.ts";
import { PARTNERSHIP_KINDS, PARTY_ROLES, TERM_KINDS } from "#lib/vocabularies/partnerships.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

export const partnershipSchema = z
  .strictObject({
    title: line,
    kind: optional(z.enum(PARTNERSHIP_KINDS.values)),
    scope: optional(paragraph),
    signed: optional(partialDate),
    start: optional(partialDate),
    end: optional(partialDate),
    termYears: optional(z.int().positive().max(100)),
    parties: items({ companyId: reference, role: z.enum(PARTY_ROLES.values) }),
    molecules: items({
      moleculeId: optional(reference),
      count: optional(z.int().positive()),
      description: optional(line),
    }),
    territories: items({ territory: z.enum(TERRITORIES.values), included: z.boolean() }),
    terms: items({
      kind: z.enum(TERM_KINDS.values),
      amount: optional(z.int().nonnegative()),
      currency: optional(z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code such as USD")),
      upTo: optional(z.boolean()),
      approximate: optional(z.boolean()),
      description: optional(line),
    }),
    milestones,
    totals,
  })
  .superRefine((partnership, context) => {
    for (const [position, molecule] of partnership.molecules.entries())
      if (molecule.moleculeId === null && molecule.description === null)
        context.addIssue({ code: "custom", path: ["molecules", position, "description"], message: "is needed where the molecules are not named" });
    for (const [position, term] of partnership.terms.entries())
      if ((term.amount === null) !== (term.currency === null))
        context.addIssue({ code: "custom", path: ["terms", position, "currency"], message: "goes with an amount, and only with one" });
  });
