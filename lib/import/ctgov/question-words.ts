import { QUERY_NAMES, type Question, type QueryName } from "./question.ts";

const SAID: Record<QueryName, string> = {
  sponsor: "sponsored by",
  lead: "led by",
  intervention: "of",
  condition: "in",
  title: "with a title of",
  term: "that say",
  identifier: "with the id",
  outcome: "that measure",
  location: "at",
  patient: "shown to patients for",
};
const PHASES: Record<string, string> = { NA: "without phases", EARLY_PHASE1: "early phase 1", PHASE1: "phase 1", PHASE2: "phase 2", PHASE3: "phase 3", PHASE4: "phase 4" };
const NAMED = 3;

const either = (list: readonly string[]) => (list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} or ${list.at(-1)}`);

/** "studies of APG-2575 in lymphoma sponsored by Ascentage Pharma, in phase 2 or phase 3". */
export function questionInWords(asked: Question): string {
  const order = [...new Set<QueryName>(["intervention", "condition", "sponsor", ...QUERY_NAMES])];
  const said = order.flatMap((name) => (asked[name] === undefined ? [] : `${SAID[name]} ${asked[name]}`));
  const limits = [
    asked.phases && `in ${either(asked.phases.map((phase) => PHASES[phase]!))}`.replace("in without", "without"),
    asked.statuses && either(asked.statuses.map((status) => status.toLowerCase().replaceAll("_", " "))),
    asked.advanced && `where ${asked.advanced}`,
  ].filter(Boolean);
  return [[studies(asked.ids), ...said].join(" "), ...limits].join(", ");
}

function studies(ids: readonly string[] | undefined): string {
  if (!ids) return "studies";
  if (ids.length === 1) return `the study ${ids[0]}`;
  if (ids.length <= NAMED) return `the studies ${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;
  return `the studies ${ids.slice(0, NAMED).join(", ")} and ${ids.length - NAMED} more`;
}
