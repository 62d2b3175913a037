import type { StatementCertainty } from "#lib/db/generated/enums.ts";
import { STATEMENT_CERTAINTIES } from "#lib/vocabularies/catalysts.ts";
import type { Origin } from "./expectation.ts";

/** How sure a date is, and what it is inferred from: "Firm"; "Inferred from the agreement's term". */
export const certaintyWords = (certainty: StatementCertainty, origin: Origin): string => (certainty === "inferred" && origin === "partnership" ? "Inferred from the agreement's term" : STATEMENT_CERTAINTIES.label(certainty));
