import { labelDate } from "#lib/dates/label.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import type { OpenStep } from "./bar.ts";

const dated = ({ stage, date }: OpenStep) => `${STAGES.label(stage)} (${date ? labelDate(date) : "not dated"})`;

/** "may have reached Phase 2 (2018)". */
export const openWords = (open: readonly OpenStep[]): string => `may have ${open.map((step) => `${step.kind === "left" ? "left" : "reached"} ${dated(step)}`).join(", ")}`;
