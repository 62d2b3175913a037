import { z } from "zod";
import { items, line, optional, paragraph, partialDate, reference } from "#lib/records/fields.ts";
import { milestones, names } from "#lib/records/shared-lists.ts";
import { DESIGNATION_KINDS, HOLDER_ROLES, MODALITIES, TARGET_ACTIONS } from "#lib/vocabularies/molecules.ts";
import { REGULATORS, TERRITORIES } from "#lib/vocabularies/territories.ts";

export const moleculeSchema = z.strictObject({
  name: line,
  modality: optional(z.enum(MODALITIES.values)),
  mechanism: optional(line),
  summary: optional(paragraph),
  names,
  targets: items({ targetId: reference, action: optional(z.enum(TARGET_ACTIONS.values)) }),
  holders: items({
    companyId: reference,
    role: z.enum(HOLDER_ROLES.values),
    territory: optional(z.enum(TERRITORIES.values)),
  }),
  designations: items({
    kind: z.enum(DESIGNATION_KINDS.values),
    regulator: z.enum(REGULATORS.values),
    date: optional(partialDate),
    indicationId: optional(reference),
    note: optional(line),
  }),
  milestones,
});
