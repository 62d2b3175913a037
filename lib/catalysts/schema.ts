import { z } from "zod";
import { parsePartialDate } from "#lib/dates/partial-date.ts";
import { items, line, optional, paragraph, partialDate, reference } from "#lib/records/fields.ts";
import { CATALYST_KINDS, CATALYST_OUTCOMES, STATEMENT_CERTAINTIES } from "#lib/vocabularies/catalysts.ts";
import { bareDate } from "./bare-date.ts";

/** What a catalyst can be of; it is of at least one. */
export const SUBJECTS = ["programId", "moleculeId", "companyId", "trialId", "partnershipId"] as const;

/** How firm an expected date is stands beside it: "Q3 2026, expected" and "Q3 2026" are one date. */
const expectedDate = partialDate.transform(bareDate).meta({ input: "date" });

export const catalystSchema = z
  .strictObject({
    title: line,
    kind: z.enum(CATALYST_KINDS.values),
    programId: optional(reference),
    moleculeId: optional(reference),
    companyId: optional(reference),
    trialId: optional(reference),
    partnershipId: optional(reference),
    outcome: optional(z.enum(CATALYST_OUTCOMES.values)),
    outcomeDate: optional(partialDate),
    outcomeNote: optional(paragraph),
    statements: items({
      date: optional(expectedDate),
      certainty: z.enum(STATEMENT_CERTAINTIES.values),
      said: optional(partialDate),
      note: optional(line),
    }),
  })
  .superRefine((catalyst, context) => {
    const at = (message: string, ...path: (string | number)[]) => context.addIssue({ code: "custom", path, message });
    if (SUBJECTS.every((subject) => catalyst[subject] === null)) at("or another record that it is of is needed", "programId");
    if (catalyst.outcome === null)
      for (const field of ["outcomeDate", "outcomeNote"] as const) if (catalyst[field] !== null) at("goes with an outcome, and only with one", field);
    if (catalyst.outcomeDate && parsePartialDate(catalyst.outcomeDate)?.certainty === "guided") at("what has happened cannot have an expected date", "outcomeDate");
    if (catalyst.statements.length === 0) at("must hold at least one: who said when, or that no date is given", "statements");
  });
