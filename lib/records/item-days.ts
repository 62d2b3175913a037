import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { sureDay } from "#lib/dates/sure-day.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { splitPath } from "./field-path.ts";
import { KINDS } from "./kinds.ts";
import type { Item, RecordState } from "./state.ts";

// On which day each thing that a record says came to be so, by what is known now: what a view of a past day goes by.

export type Known = {
  /** The last day that the date of a source can mean: by then it had said what it says. */
  saidOn: (sourceId: string) => string | null;
  /** The day on which an item of a list was taken down here. */
  heldFrom: (list: string, itemId: string) => string;
  /** The day on which the record was. */
  created: string;
  /** The day on which what came of a catalyst was first taken down here, which is mostly later. */
  outcomeHeld: string;
};

export type RecordDays = {
  /** Null for what has always been. */
  own: string | null;
  items: { list: string; id: string; heldFrom: string; fromDay: string | null }[];
  citations: { id: string; fromDay: string | null }[];
  discrepancies: { id: string; fromDay: string | null }[];
  /** Of a trial: the first day on which somebody said what its status is. */
  statusFrom: string | null;
  /** Of a catalyst: the first day on which what came of it is sure to have been known; null while it is open. */
  outcomeFrom: string | null;
};

/** The column of a kind's own table that says from when on a view of a past day shows how it stood. */
export const KNOWN_FROM: Partial<Record<RecordKind, "statusFrom" | "outcomeFrom">> = { trial: "statusFrom", catalyst: "outcomeFrom" };

/** What a registry says of a study now, and did not always say. */
const OF_NOW = new Set(["status", "whyStopped", "stopReason", "enrolment", "enrolmentKind"]);
/** What came of a catalyst. */
const OUTCOME = new Set(["outcome", "outcomeDate", "outcomeNote"]);

export function recordDays(kind: RecordKind, state: RecordState, known: Known): RecordDays {
  const { lists, since } = KINDS[kind];
  const said = (speaks: (field: string) => boolean) =>
    state.citations.flatMap(({ field, stance, sourceId }) => (stance === "supports" && sourceId !== null && speaks(field) ? (known.saidOn(sourceId) ?? []) : [])).reduce(earliest, null);
  const items = Object.entries(lists).flatMap(([list, { since: sinceOf }]) =>
    sinceOf === undefined
      ? []
      : (state.data[list] as Item[]).map((item) => {
          const date = sinceOf(item);
          const path = `${list}.${item.id}`;
          const saidOn = said((field) => field === path || field.startsWith(`${path}.`)) ?? said((field) => field === list);
          const heldFrom = known.heldFrom(list, item.id);
          return { list, id: item.id, date, heldFrom, fromDay: date === undefined ? null : sureDay(date, saidOn, heldFrom) };
        }),
  );
  const statusFrom = kind === "trial" ? sureDay(null, said((field) => field === "status"), known.created) : null;
  const outcomeFrom = kind === "catalyst" && state.data.outcome ? sureDay((state.data.outcomeDate as string | null) ?? null, said((field) => OUTCOME.has(field)), known.outcomeHeld) : null;
  const shownFrom = new Map(items.map((item) => [`${item.list}.${item.id}`, kind === "program" && item.list === "events" ? firstDay(item) : item.fromDay]));
  const dayOf = (field: string) => {
    const { field: list, item } = splitPath(field);
    if (kind === "catalyst" && OUTCOME.has(field)) return outcomeFrom;
    return item === null ? (kind === "trial" && OF_NOW.has(field) ? statusFrom : null) : (shownFrom.get(`${list}.${item}`) ?? null);
  };
  const own = since && [sureDay(since(state.data), said(() => true), known.created), ...items.flatMap(({ fromDay }) => fromDay ?? [])].reduce(earliest, null);
  return {
    own: own ?? null,
    items: items.map(({ date: _date, ...item }) => item),
    citations: state.citations.map(({ id, field }) => ({ id, fromDay: dayOf(field) })),
    discrepancies: state.discrepancies.map(({ id, field }) => ({ id, fromDay: dayOf(field) })),
    statusFrom,
    outcomeFrom,
  };
}

const earliest = (a: string | null, b: string): string => (a === null || b < a ? b : a);

/** A step that may have happened is shown with who says so. */
function firstDay({ date, fromDay }: { date: string | null | undefined; fromDay: string | null }): string | null {
  return date && fromDay ? earliest(fromDay, interval(readPartialDate(date)).from) : fromDay;
}
