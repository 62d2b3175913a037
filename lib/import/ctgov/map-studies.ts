import type { Database } from "#lib/db/client.ts";
import { comparePartialDates } from "#lib/dates/compare.ts";
import { readPartialDate } from "#lib/dates/partial-date.ts";
import type { Stage } from "#lib/db/generated/enums.ts";
import type { Read } from "#lib/import/importer.ts";
import type { ItemGiven, Mapped, Statement } from "#lib/import/compare/statement.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { programsOf, readKnown } from "./known.ts";
import { mapStudy, nameStudy } from "./map-study.ts";
import { settleNames } from "./one-name.ts";
import { named } from "./program-of-trial.ts";
import { readStudy, type Study } from "./study.ts";

/** The rules of mapping, as one number: what was mapped by other rules is mapped anew. */
export const MAPPING_VERSION = 2;

/**
 * What a batch of registered studies states. What is no study gives nothing here: whoever reads says why (`readStudy`).
 * Reads the database, and writes nothing.
 */
export async function mapStudies(db: Database, things: readonly Read[]): Promise<Mapped[]> {
  const studies = things.flatMap((thing) => (thing.error === undefined ? studyIn(thing) : []));
  const known = await readKnown(db, studies.map(({ nctId }) => nctId));
  const all = studies.map((study) => nameStudy(study, known));
  settleNames(all);
  const molecules = all.flatMap(({ treatments }) => treatments.flatMap(({ answer }) => named(answer)?.id ?? []));
  const programs = await programsOf(db, molecules);
  const mapped = all.map((study) => mapStudy(study, known, programs));
  settleSteps(mapped);
  return mapped;
}

function studyIn({ raw, value }: Read): Study[] {
  try {
    const study = readStudy(value ?? JSON.parse(raw));
    return "reason" in study ? [] : [study];
  } catch {
    return [];
  }
}

type Placed = { statement: Statement; event: ItemGiven };

/**
 * Several studies of a batch may make one program. One that began later than a study of a later phase is no step of it: the
 * stage of a program is that of its latest step, so an early study that begins late would take it back.
 */
function settleSteps(mapped: readonly Mapped[]) {
  const byProgram = new Map<string, Placed[]>();
  for (const { statements } of mapped)
    for (const statement of statements)
      if (statement.kind === "program" && statement.data.moleculeId !== undefined && Array.isArray(statement.data.events))
        byProgram.set(statement.id, [...(byProgram.get(statement.id) ?? []), ...statement.data.events.map((event) => ({ statement, event }))]);
  for (const placed of byProgram.values()) {
    const steps = [...new Map(placed.map((one) => [one.event.id, one])).values()];
    for (const one of placed) if (isBehind(one, steps)) withoutStep(one);
  }
}

const orderOf = ({ event }: Placed): number => STAGES.order(event.stage as Stage);
const isReached = ({ event }: Placed): boolean => event.kind === "reached";

/** Whether a later stage was reached before, or on the same day. */
const isBehind = (one: Placed, steps: readonly Placed[]): boolean => isReached(one) && steps.some((other) => isReached(other) && orderOf(other) > orderOf(one) && startsBy(other.event.date, one.event.date));

function startsBy(one: unknown, other: unknown): boolean {
  if (typeof one !== "string" || typeof other !== "string") return false;
  return comparePartialDates(readPartialDate(one), readPartialDate(other)) <= 0;
}

function withoutStep({ statement, event }: Placed) {
  const isOfStep = (path: string) => path === `events.${event.id}` || path.startsWith(`events.${event.id}.`) || path === `events.${event.id}-ended`;
  const events = (statement.data.events as ItemGiven[]).filter(({ id }) => !isOfStep(`events.${id}`));
  if (events.length > 0) statement.data.events = events;
  else delete statement.data.events;
  statement.citations = statement.citations.filter(({ field }) => !isOfStep(field));
  for (const path of Object.keys(statement.doubts)) if (isOfStep(path)) delete statement.doubts[path];
}
