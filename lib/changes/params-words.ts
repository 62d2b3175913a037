import type { Database } from "#lib/db/client.ts";
import { labelDate, labelMoment } from "#lib/dates/label.ts";
import { filterWords } from "#lib/programs/filter-words.ts";
import { hasProgramFilter } from "#lib/programs/pipeline-params.ts";
import type { ChangesParams } from "./changes-params.ts";
import { USUAL_DAYS, type SpanKey } from "./span.ts";

const moment = (value: string) => `${labelMoment(new Date(value).toISOString())}, ${new Date(value).toISOString().slice(11, 16)} UTC`;

/** "Changes since 4 December 2019: HQP1351; China". An open end is not named by the day on which it is read. */
export async function changesWords(db: Database, { asked: { span, typed }, filter }: ChangesParams): Promise<string> {
  const [from, to]: [SpanKey, SpanKey] = span?.by === "moment" ? ["recordedFrom", "recordedTo"] : ["from", "to"];
  const label = span?.by === "moment" ? moment : labelDate;
  const [begin, end] = [typed[from], typed[to]];
  const when = begin && end ? `between ${label(begin)} and ${label(end)}` : begin ? `since ${label(begin)}` : end ? `of the ${USUAL_DAYS} days until ${label(end)}` : `of the last ${USUAL_DAYS} days`;
  const held = span?.by === "moment" ? "What was saved here" : "Changes";
  return `${held} ${when}${hasProgramFilter(filter) ? `: ${await filterWords(db, filter)}` : ""}`;
}
