import type { StatementCertainty } from "#lib/db/generated/enums.ts";
import { readPartialDate, type PartialDate } from "#lib/dates/partial-date.ts";

const CERTAINTY: Record<PartialDate["certainty"], StatementCertainty> = { actual: "firm", guided: "guided", inferred: "inferred" };

/** How sure the end of an agreement is: as it is stated, as somebody expects it, or as it follows from the term. */
export const endCertainty = (end: string): StatementCertainty => CERTAINTY[readPartialDate(end).certainty];
