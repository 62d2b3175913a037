import { z } from "zod";
import { parsePartialDate } from "#lib/dates/partial-date.ts";
import { items, line, optional, partialDate, reference } from "#lib/records/fields.ts";
import { milestones } from "#lib/records/shared-lists.ts";
import { PROGRAM_ROLES } from "#lib/vocabularies/programs.ts";
import { PROGRAM_STATUSES, STAGE_EVENT_KINDS, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

export const programSchema = z
  .strictObject({
    moleculeId: reference,
    indicationId: optional(reference),
    territory: optional(z.enum(TERRITORIES.values)),
    setting: optional(line),
    companies: items({ companyId: reference, role: z.enum(PROGRAM_ROLES.values) }),
    events: items({
      kind: z.enum(STAGE_EVENT_KINDS.values),
      stage: z.enum(STAGES.values),
      status: optional(z.enum(PROGRAM_STATUSES.values)),
      date: optional(partialDate),
      announced: optional(partialDate),
      registrational: optional(z.boolean()),
      note: optional(line),
    }),
    milestones,
  })
  .superRefine((program, context) => {
    for (const [position, event] of program.events.entries()) {
      const at = (field: string, message: string) => context.addIssue({ code: "custom", path: ["events", position, field], message });
      if (event.kind === "left" && event.status === null) at("status", "a stage that was left needs the status that this brought");
      if (event.kind !== "guided" && event.date && parsePartialDate(event.date)?.certainty === "guided")
        at("date", "what has happened cannot have an expected date");
    }
  });
