import type { Database } from "#lib/db/client.ts";
import { shownOfPartnerships } from "#lib/partnerships/rows.ts";
import { eventFields, standingFields } from "#lib/programs/event-fields.ts";
import { DEFAULTS, type PipelineFilter } from "#lib/programs/pipeline-params.ts";
import { programRows, type ProgramRow } from "#lib/programs/rows.ts";
import type { CitationView } from "#lib/records/footnotes.ts";
import { shownEvidence } from "#lib/records/shown-evidence.ts";
import { allChanges, filterChanges, inPageOrder } from "./changed-programs.ts";
import { changedPartnerships, type PartnershipChange } from "./changed-partnerships.ts";
import type { ProgramChange, ProgramChangeKind } from "./diff.ts";
import type { Span } from "./span.ts";

/** A change of a program with its rows on both sides; `steps` are what came between, in their order. */
export type ProgramChangeRow = ProgramChange & { row: ProgramRow; was: ProgramRow | null; steps: ProgramRow["events"] };
/**
 * `counts` and `total` are of all programs that a filter leaves, `agreements` of all agreements, `changed` names the programs that
 * changed whatever the filter.
 */
export type ReadChanges = {
  programs: ProgramChangeRow[];
  counts: Partial<Record<ProgramChangeKind, number>>;
  total: number;
  partnerships: PartnershipChange[];
  agreements: number;
  citations: CitationView[];
  changed: string[];
};

/** SQLite takes only so many values in one statement. */
const AT_ONCE = 500;

/** What of it is read: what a filter leaves, so many programs from the first on. */
export type Chosen = { filter: PipelineFilter; first: number; most: number };
const ALL: Chosen = { filter: DEFAULTS, first: 0, most: Infinity };

/** What changed between two points in time, each read from the database as of there. Agreements come with the first of the programs. */
export async function readChanges(before: Database, after: Database, span: Span, { filter, first, most }: Chosen = ALL): Promise<ReadChanges> {
  const all = await allChanges(before, after);
  const found = await inPageOrder(before, after, await filterChanges(before, after, all, filter));
  const counts: ReadChanges["counts"] = {};
  for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
  const programs = await hydrateChanges(before, after, found.slice(first, first + most));
  const agreements = await changedPartnerships(before, after, span, filter);
  const partnerships = first === 0 ? agreements : [];
  return {
    programs, counts, partnerships,
    total: found.length,
    agreements: agreements.length,
    citations: await changeCitations(before, after, span, programs, partnerships),
    changed: all.map(({ id }) => id),
  };
}

/** The rows of programs that changed, on both sides, and what came between. */
export async function hydrateChanges(before: Database, after: Database, found: readonly ProgramChange[]): Promise<ProgramChangeRow[]> {
  const is = await rowsOf(after, found.flatMap((one) => (one.after ? one.id : [])));
  const was = await rowsOf(before, found.flatMap((one) => (one.before ? one.id : [])));
  return found.flatMap((one): ProgramChangeRow[] => {
    const [now, then] = [is.get(one.id) ?? null, was.get(one.id) ?? null];
    const row = now ?? then;
    return row ? [{ ...one, row, was: then, steps: now ? stepsBetween(then, now) : [] }] : [];
  });
}

/** Who says what is shown of changes. */
export async function changeCitations(before: Database, after: Database, span: Span, programs: readonly ProgramChangeRow[], partnerships: readonly PartnershipChange[]): Promise<CitationView[]> {
  const shown = [
    ...programs.map(({ row, was: then, steps }) => ({
      record: row.id,
      fields: ["indicationId", "moleculeId", "setting", "territory", ...standingFields(row), ...(then ? standingFields(then) : []), ...steps.flatMap(({ id }) => eventFields(id, "kind", "stage", "date", "status"))],
    })),
    ...shownOfPartnerships(partnerships.map(({ row }) => row)),
  ];
  // What is held no longer was cited before.
  const gone = new Set([...programs.flatMap((one) => (one.after ? [] : one.id)), ...partnerships.flatMap(({ kind, row }) => (kind === "gone" ? row.id : []))]);
  return [...(await citationsOf(after, shown)), ...(span.by === "moment" || gone.size ? await citationsOf(before, span.by === "moment" ? shown : shown.filter(({ record }) => gone.has(record))) : [])];
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
