import { z } from "zod";
import { items, line, optional, paragraph, partialDate, reference } from "#lib/records/fields.ts";
import { ENROLMENT_KINDS, INTERVENTION_ROLES, STOP_REASONS, TRIAL_PHASES, TRIAL_ROLES, TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";

export const trialSchema = z
  .strictObject({
    nctId: z.string().regex(/^NCT\d{8}$/, "must be like NCT04126681"),
    title: optional(line),
    acronym: optional(line),
    phase: optional(z.enum(TRIAL_PHASES.values)),
    status: optional(z.enum(TRIAL_STATUSES.values)),
    start: optional(partialDate),
    primaryCompletion: optional(partialDate),
    completion: optional(partialDate),
    enrolment: optional(z.int().nonnegative()),
    enrolmentKind: optional(z.enum(ENROLMENT_KINDS.values)),
    healthyVolunteers: optional(z.boolean()),
    whyStopped: optional(paragraph),
    stopReason: optional(z.enum(STOP_REASONS.values)),
    companies: items({ companyId: reference, role: z.enum(TRIAL_ROLES.values) }),
    molecules: items({
      moleculeId: optional(reference),
      name: optional(line),
      role: optional(z.enum(INTERVENTION_ROLES.values)),
    }),
    programs: items({ programId: reference }),
    conditions: items({ name: line }),
    countries: items({ name: line }),
  })
  .superRefine((trial, context) => {
    for (const [position, intervention] of trial.molecules.entries())
      if ((intervention.moleculeId === null) === (intervention.name === null))
        context.addIssue({ code: "custom", path: ["molecules", position, "name"], message: "is given where no tracked molecule is, and only there" });
    if (trial.enrolmentKind !== null && trial.enrolment === null)
      context.addIssue({ code: "custom", path: ["enrolmentKind"], message: "needs an enrolment" });
  });
