import { standingWords } from "#lib/changes/change-words.ts";
import type { Stage } from "#lib/db/generated/enums.ts";
import { hasEnded, type Bar } from "#lib/programs/bar.ts";
import { openWords } from "#lib/programs/bar-words.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { frameOn, type PlayedProgram, type Step } from "./played.ts";

/** What changed of a program at a step: "Phase 1 to Phase 2"; "new, Phase 1"; "Phase 1, discontinued"; "Phase 2 planned". */
export function stepWords({ before, after }: Pick<Step, "before" | "after">): string {
  if (!before) return [`new, ${standingWords(after.bar, "")}`, ...moreWords(null, after.bar)].join("; ");
  const said = [...movedWords(before.bar, after.bar), ...moreWords(before.bar, after.bar)];
  return said.length > 0 ? said.join("; ") : lesserWords(before.bar, after.bar);
}

const unplanned = (bar: Bar) => standingWords({ ...bar, guidedStage: null }, "");
const planned = (stage: Stage) => `${STAGES.label(stage)} planned`;

/** Of the stage, the plan and whether work goes on. */
function movedWords(before: Bar, after: Bar): string[] {
  if (before.stage !== after.stage) {
    const was = before.stage === null && before.guidedStage !== null ? planned(before.guidedStage) : unplanned(before);
    return [`${was} to ${standingWords(after, "")}`];
  }
  const plan = before.guidedStage === after.guidedStage ? [] : [after.guidedStage ? planned(after.guidedStage) : `${STAGES.label(before.guidedStage as Stage)} no longer planned`];
  return [...(unplanned(before) === unplanned(after) ? [] : [unplanned(after)]), ...plan];
}

/** What stands beside the stage. */
function moreWords(before: Bar | null, after: Bar): string[] {
  const known = new Set(before?.open.map((step) => JSON.stringify(step)));
  const opened = after.open.filter((step) => !known.has(JSON.stringify(step)));
  const joined = after.partners.filter((name) => !before?.partners.includes(name));
  return [
    ...(opened.length ? [openWords(opened)] : []),
    ...(after.registrational && !before?.registrational ? ["registrational"] : []),
    ...(before?.registrational && !after.registrational ? ["no longer registrational"] : []),
    ...(joined.length ? [`with ${joined.join(", ")}`] : []),
  ];
}

/** Where nothing else changed that is drawn. */
function lesserWords(before: Bar, after: Bar): string {
  const passed = before.open.find((step) => !after.open.some((one) => JSON.stringify(one) === JSON.stringify(step)));
  if (passed) return `sure to have ${passed.kind === "left" ? "left" : "reached"} ${STAGES.label(passed.stage)}`;
  if (before.status !== after.status) return `status ${after.status ? PROGRAM_STATUSES.label(after.status).toLowerCase() : "not stated"}`;
  return `${standingWords(after, "")}, dated otherwise`;
}

/** What stands on a day: "9 programs: 5 Phase 1, 2 Phase 1/2, 1 planned; 2 of them ended". */
export function standWords(programs: readonly PlayedProgram[], day: string): string {
  const bars = programs.flatMap(({ frames }) => frameOn(frames, day)?.bar ?? []);
  if (bars.length === 0) return "no program yet";
  const counted = Map.groupBy(bars, ({ stage, guidedStage }) => (stage ? STAGES.label(stage) : guidedStage ? "planned" : "stage not stated"));
  const order = [...STAGES.values.map((stage) => STAGES.label(stage)), "planned", "stage not stated"];
  const counts = order.flatMap((name) => (counted.has(name) ? [`${counted.get(name)?.length} ${name}`] : []));
  const ended = bars.filter(({ status }) => hasEnded(status)).length;
  return `${bars.length} ${bars.length === 1 ? "program" : "programs"}: ${counts.join(", ")}${ended > 0 ? `; ${ended} ended` : ""}`;
}
