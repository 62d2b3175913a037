import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import type { Database } from "#lib/db/client.ts";
import { partnershipRows, shownOfPartnerships, type PartnershipRow } from "#lib/partnerships/rows.ts";
import { eventFields, standingFields } from "#lib/programs/event-fields.ts";
import { programRows, type ProgramRow } from "#lib/programs/rows.ts";
import type { CitationView } from "#lib/records/footnotes.ts";
import { shownEvidence } from "#lib/records/shown-evidence.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { changes, type ProgramChange, type ProgramChangeKind, type ProgramStanding } from "./diff.ts";
import type { PartnershipChangeKind } from "./change-words.ts";
import type { Span } from "./span.ts";

/** A change of a program with its rows on both sides; `steps` are what came between, in their order. */
export type ProgramChangeRow = ProgramChange & { row: ProgramRow; was: ProgramRow | null; steps: ProgramRow["events"] };
export type PartnershipChange = { kind: PartnershipChangeKind; row: PartnershipRow };
/** `counts` are of all programs that changed; `left` of them are not among those read. */
export type ReadChanges = { programs: ProgramChangeRow[]; counts: Partial<Record<ProgramChangeKind, number>>; left: number; partnerships: PartnershipChange[]; citations: CitationView[] };

/** SQLite takes only so many values in one statement. */
const AT_ONCE = 500;

export function programStandings(db: Database): Promise<ProgramStanding[]> {
  return db.program.findMany({ where: { record: VISIBLE }, orderBy: { id: "asc" }, select: { id: true, stage: true, status: true, guidedStage: true } });
}

/** What changed between two points in time, each read from the database as of there; of at most so many programs. */
export async function readChanges(before: Database, after: Database, span: Span, most = Infinity): Promise<ReadChanges> {
  const all = changes(await programStandings(before), await programStandings(after));
  const found = all.slice(0, most);
  const counts: ReadChanges["counts"] = {};
  for (const { kind } of all) counts[kind] = (counts[kind] ?? 0) + 1;
  const is = await rowsOf(after, found.flatMap((one) => (one.after ? one.id : [])));
  const was = await rowsOf(before, found.flatMap((one) => (one.before ? one.id : [])));
  const programs = found.flatMap((one): ProgramChangeRow[] => {
    const [now, then] = [is.get(one.id) ?? null, was.get(one.id) ?? null];
    const row = now ?? then;
    return row ? [{ ...one, row, was: then, steps: now ? stepsBetween(then, now) : [] }] : [];
  });
  const partnerships = await changedPartnerships(before, after, span);
  const shown = [
    ...programs.map(({ row, was: then, steps }) => ({
      record: row.id,
      fields: ["indicationId", "moleculeId", "setting", "territory", ...standingFields(row), ...(then ? standingFields(then) : []), ...steps.flatMap(({ id }) => eventFields(id, "kind", "stage", "date", "status"))],
    })),
    ...shownOfPartnerships(partnerships.map(({ row }) => row)),
  ];
  // What is held no longer was cited before.
  const gone = new Set([...programs.flatMap((one) => (one.after ? [] : one.id)), ...partnerships.flatMap(({ kind, row }) => (kind === "gone" ? row.id : []))]);
  const citations = [...(await citationsOf(after, shown)), ...(span.by === "moment" || gone.size ? await citationsOf(before, span.by === "moment" ? shown : shown.filter(({ record }) => gone.has(record))) : [])];
  return { programs, counts, left: all.length - found.length, partnerships, citations };
}

async function citationsOf(db: Database, shown: Parameters<typeof shownEvidence>[1]): Promise<CitationView[]> {
  const citations: CitationView[] = [];
  for (let at = 0; at < shown.length; at += AT_ONCE) citations.push(...(await shownEvidence(db, shown.slice(at, at + AT_ONCE))).citations);
  return citations;
}

async function rowsOf(db: Database, ids: readonly string[]): Promise<Map<string, ProgramRow>> {
  const rows = new Map<string, ProgramRow>();
  for (let at = 0; at < ids.length; at += AT_ONCE) for (const row of await programRows(db, ids.slice(at, at + AT_ONCE))) rows.set(row.id, row);
  return rows;
}

/** Steps that were sure at the second point and not at the first. Of a program that is new that is all it came by. */
function stepsBetween(was: ProgramRow | null, is: ProgramRow): ProgramRow["events"] {
  const known = new Set(was?.events.flatMap(({ id, open }) => (open ? [] : id)));
  return is.events.filter(({ id, open }) => !open && !known.has(id));
}

async function changedPartnerships(before: Database, after: Database, span: Span): Promise<PartnershipChange[]> {
  const [were, are] = [await partnershipRows(before, {}), await partnershipRows(after, {})];
  const [had, has] = [new Set(were.map(({ id }) => id)), new Set(are.map(({ id }) => id))];
  const over = ({ end }: PartnershipRow, on: string) => end !== null && interval(readPartialDate(end)).until <= on.slice(0, 10);
  const ended = new Set(were.flatMap((row) => (over(row, span.from) ? row.id : [])));
  return [
    ...are.flatMap((row): PartnershipChange[] => (had.has(row.id) ? [] : [{ kind: span.by === "day" ? "begun" : "added", row }])),
    ...are.flatMap((row): PartnershipChange[] => (over(row, span.to) && !ended.has(row.id) && (had.has(row.id) || !over(row, span.from)) ? [{ kind: "ended", row }] : [])),
    ...were.flatMap((row): PartnershipChange[] => (has.has(row.id) ? [] : [{ kind: "gone", row }])),
  ];
}
