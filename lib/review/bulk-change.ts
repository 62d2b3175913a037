import { parsePartialDate } from "#lib/dates/partial-date.ts";
import type { HolderRole, Modality, ProgramRole, ProgramStatus, RecordKind, Territory } from "#lib/db/generated/enums.ts";
import type { AggregateData, Item } from "#lib/records/state.ts";
import { compareSteps, derivePresentStage, type StageStep } from "#lib/stages/derive.ts";
import { renamed } from "./fold-items.ts";

/** What is done to each record of a selection. */
export type BulkChange =
  | { kind: "status"; status: ProgramStatus; date: string }
  | { kind: "territory"; territory: Territory | null }
  | { kind: "company"; companyId: string; role: ProgramRole }
  | { kind: "modality"; modality: Modality | null }
  | { kind: "target"; targetId: string }
  | { kind: "holder"; companyId: string; role: HolderRole; territory: Territory | null }
  | { kind: "publish"; published: boolean };

/** A record that the change would not touch, and why. */
export class Untouched {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

/** The kinds of record that each change is for. */
export const BULK_KINDS: Record<BulkChange["kind"] | "verify", readonly RecordKind[]> = {
  status: ["program"],
  territory: ["program"],
  company: ["program"],
  modality: ["molecule"],
  target: ["molecule"],
  holder: ["molecule"],
  publish: ["company", "molecule", "target", "indication", "program", "trial", "partnership", "source", "catalyst"],
  verify: ["company", "molecule", "target", "indication", "program", "trial", "partnership", "source", "catalyst"],
};

/** Statuses that can be set on many programs: what is planned is guidance, with a stage of its own. */
export const BULK_STATUSES = ["active", "suspended", "discontinued", "no_development_reported", "withdrawn", "out_licensed"] as const satisfies readonly ProgramStatus[];

type Step = StageStep & Item;

/**
 * A status follows from the steps, so a new one is a new step: the stage is left with that status, or, where work goes on
 * after it was left, reached again. That work goes on in a stage that nobody left is said of the step that reached it.
 */
function withStatus(data: AggregateData, status: ProgramStatus, date: string): AggregateData | Untouched {
  const events = (data.events ?? []) as Step[];
  const present = derivePresentStage(events);
  if (present.status === status) return new Untouched("It has this status already.");
  if (present.stage === null) return new Untouched("No stage is stated that it could have reached or left.");
  const last = events.find(({ id }) => id === present.lastEventId);
  if (status === "active" && last?.kind === "reached") return { ...data, events: events.map((event) => (event.id === last.id ? { ...event, status } : event)) };
  const step = { id: status.replaceAll("_", "-"), kind: status === "active" ? "reached" : "left", stage: present.stage, status, date, announced: null, registrational: null, note: null };
  const [added] = renamed([step], events).items as [Step];
  if (last && compareSteps(added, last) <= 0) return new Untouched(`The date lies before its last step${last.date ? `, of ${last.date}` : ""}.`);
  return { ...data, events: [...events, added] };
}

/** With one more item of a list, unless one like it is there. */
function withItem(data: AggregateData, list: string, item: Item, isSame: (held: Item) => boolean): AggregateData | Untouched {
  const items = (data[list] ?? []) as Item[];
  if (items.some(isSame)) return new Untouched("It has this already.");
  return { ...data, [list]: [...items, ...renamed([item], items).items] };
}

const withScalar = (data: AggregateData, field: string, value: string | null): AggregateData | Untouched =>
  (data[field] ?? null) === value ? new Untouched("It has this value already.") : { ...data, [field]: value };

/** The data of a record after the change. Publishing leaves it as it is. */
export function changeData(data: AggregateData, change: BulkChange): AggregateData | Untouched {
  switch (change.kind) {
    case "status":
      return withStatus(data, change.status, change.date);
    case "territory":
      return withScalar(data, "territory", change.territory);
    case "modality":
      return withScalar(data, "modality", change.modality);
    case "target":
      return withItem(data, "targets", { id: "added", targetId: change.targetId, action: null }, (held) => held.targetId === change.targetId);
    case "company":
      return withItem(data, "companies", { id: "added", companyId: change.companyId, role: change.role }, (held) => held.companyId === change.companyId && held.role === change.role);
    case "holder": {
      const { companyId, role, territory } = change;
      return withItem(data, "holders", { id: "added", companyId, role, territory }, (held) => held.companyId === companyId && held.role === role && held.territory === territory);
    }
    default:
      return data;
  }
}

/** Whether a text is the date of something that happened. */
export const isPastDate = (text: string): boolean => {
  const date = parsePartialDate(text);
  return date !== null && date.certainty !== "guided";
};
